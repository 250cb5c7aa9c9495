import Node
import Records
import Replication
import Storage
import Wire

/// (3) A peer is told "received" only of what is on the disk: what an installation believes that
/// another holds, that one has held, in its logs or aside before a gap.
struct ReceiptCheck {
    let oracle: Oracle
    let installations: [Installation]

    /// Looks at the receipts that an installation keeps of branch 0 of every log.
    func examine(_ installation: Installation) throws {
        guard let node = installation.node, !installation.hasLied else { return }
        for peer in try node.peers() {
            let holders = installations.filter { $0.nodeKey == peer.key }
            guard !holders.isEmpty, !holders.contains(where: \.hasLied) else { continue }
            for log in installation.held.values where log.branch == 0 && log.number > 0 {
                let confirmed =
                    try installation.read { try $0.confirmed(log.id, branch: 0, by: peer.key) } ?? 0
                guard confirmed > 0, confirmed <= log.number else { continue }
                guard try holders.contains(where: { try hasHeld($0, log, upTo: confirmed) }) else {
                    throw Failure(
                        .durability,
                        "\(installation.name) believes that \(holders[0].name) holds "
                            + "\(log.id) up to \(confirmed)")
                }
            }
        }
    }

    private func hasHeld(
        _ holder: Installation, _ log: StoredLog, upTo number: UInt64
    ) throws -> Bool {
        var wanted = log.hash
        while let change = oracle.changes[wanted], change.dot.number > number {
            wanted = change.before
        }
        let heads = holder.everHeld[log.id] ?? []
        if heads.contains(wanted) { return true }
        if heads.contains(where: { oracle.path(from: wanted, to: $0) != nil }) { return true }
        guard holder.trouble == nil else { return true }
        let asides = try holder.read { try $0.asides() } ?? []
        return asides.contains { $0.run.log == log.id && $0.run.last >= number }
    }
}
