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
        let logs = installation.held.values.filter { $0.branch == 0 && $0.number > 0 }
        for peer in try node.peers() {
            let holders = installations.filter { $0.nodeKey == peer.key }
            guard !holders.isEmpty, !holders.contains(where: \.hasLied) else { continue }
            let confirmed = try installation.read { transaction in
                try logs.map { try transaction.confirmed($0.id, branch: 0, by: peer.key) }
            }
            for (log, number) in zip(logs, confirmed ?? []) where number > 0 && number <= log.number
            {
                guard try holders.contains(where: { try hasHeld($0, log, upTo: number) }) else {
                    throw Failure(
                        .durability,
                        "\(installation.name) believes that \(holders[0].name) holds "
                            + "\(log.id) up to \(number)")
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
        if holder.everAside[log.id] ?? 0 >= number { return true }
        // Into the store of a machine that is down nobody looks: it may wait there.
        guard holder.trouble == nil, let asides = try holder.read({ try $0.asides() }) else {
            return true
        }
        return asides.contains { $0.run.log == log.id && $0.run.last >= number }
    }
}
