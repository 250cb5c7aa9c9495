import Node
import Records
import Storage
import Wire

/// (3) A peer is told "received" only of what is on the disk: what an installation believes that
/// another holds, that one has held.
struct ReceiptCheck {
    let installations: [Installation]

    /// Looks at the receipts that an installation keeps of branch 0 of every log.
    func examine(_ installation: Installation) throws {
        guard let node = installation.node, !installation.hasLied else { return }
        for peer in try node.peers() {
            let holders = installations.filter { $0.nodeKey == peer.key }
            guard !holders.isEmpty, !holders.contains(where: \.hasLied) else { continue }
            for log in installation.held.values where log.branch == 0 && log.number > 0 {
                let confirmed =
                    try installation.read { try $0.confirmed(log.id, by: peer.key) } ?? 0
                let most = holders.map { $0.everHeld[log.id] ?? 0 }.max() ?? 0
                guard confirmed <= most else {
                    throw Failure(
                        .durability,
                        "\(installation.name) believes that \(holders[0].name) holds "
                            + "\(log.id) up to \(confirmed); it has held \(most)")
                }
            }
        }
    }
}
