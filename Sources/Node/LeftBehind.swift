import Records
import Replication
import Storage
import Trust
import Wire

/// Finds what this node holds of units that have moved away from it, and that nobody who may hold
/// it now has confirmed: what was written there, or brought here, before the move was heard of. It
/// is handed over to the first that may hold it (decision 10), and listed until then.
struct LeftBehind {
    /// A branch of a log with the last number that is known to be elsewhere.
    struct Part {
        let log: StoredLog
        let after: UInt64
    }

    private let node: Node
    private let snapshot: StoreSnapshot
    private var transaction: Transaction { snapshot.transaction }

    init(_ node: Node, _ snapshot: StoreSnapshot) {
        (self.node, self.snapshot) = (node, snapshot)
    }

    /// A peer's place, and what it has confirmed.
    private typealias Holder = (place: Place, confirmed: [Identifier: [Int: UInt64]])

    /// Sorted by log and branch.
    func parts() throws -> [Part] {
        let moved = snapshot.book.movedUnits
        guard !moved.isEmpty else { return [] }
        let logs = try moved.flatMap { try transaction.logs(of: $0) }
            .filter { !snapshot.mayHold($0, snapshot.ownPlace) }
            .sorted { ($0.id, $0.branch) < ($1.id, $1.branch) }
        guard !logs.isEmpty else { return [] }
        let holders = try node.peers(transaction).map { peer in
            Holder(snapshot.place(of: peer), try transaction.confirmed(by: peer.key))
        }
        return logs.map { Part(log: $0, after: delivered($0, to: holders)) }
            .filter { $0.after < $0.log.number }
    }

    private func delivered(_ log: StoredLog, to holders: [Holder]) -> UInt64 {
        holders.filter { snapshot.mayHold(log, $0.place) }.reduce(log.origin) {
            max($0, $1.confirmed[log.id]?[log.branch] ?? 0)
        }
    }
}
