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

    /// Sorted by log and branch.
    func parts() throws -> [Part] {
        guard snapshot.book.hasMoves else { return [] }
        let logs = try transaction.allLogs().filter { log in
            snapshot.hasMoved(log.unit) && !snapshot.mayHold(log, snapshot.ownPlace)
        }
        guard !logs.isEmpty else { return [] }
        let peers = try node.peers(transaction)
        return try logs.map { Part(log: $0, after: try delivered($0, to: peers)) }
            .filter { $0.after < $0.log.number }
            .sorted { ($0.log.id, $0.log.branch) < ($1.log.id, $1.log.branch) }
    }

    private func delivered(_ log: StoredLog, to peers: [StoredPeer]) throws -> UInt64 {
        try peers.filter { snapshot.mayHold(log, snapshot.place(of: $0)) }.reduce(log.origin) {
            max($0, try transaction.confirmed(log.id, branch: log.branch, by: $1.key))
        }
    }
}
