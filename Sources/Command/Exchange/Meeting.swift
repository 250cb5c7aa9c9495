import Casework
import Glibc
import Node
import Storage
import Transport

/// Holds meetings with peers and finds out what each came to.
struct Meeting {
    private let node: Node
    private let dialer: Dialer

    init(_ node: Node, _ dialer: Dialer) {
        self.node = node
        self.dialer = dialer
    }

    /// Exchanges with one peer; what goes wrong is part of the result, since others follow.
    func hold(with name: String, at address: Address, _ peer: StoredPeer?) async -> MeetingResult {
        var result = MeetingResult(name: name, address: address.description)
        let start = ContinuousClock.now
        do {
            let before = try node.status()
            let report = try await dialer.sync(with: address, expecting: peer?.key)
            let after = try node.status()
            result.report = report
            result.received = after.changes - before.changes
            result.sent = report.changesSent
            result.conflicts = after.conflicts.count
            result.newConflicts = after.conflicts.cells.count - before.conflicts.cells.count
            result.newFileConflicts = after.conflicts.files.count - before.conflicts.files.count
            result.failure = report.failure
        } catch {
            result.failure = Explanation(of: error)
        }
        let duration = (ContinuousClock.now - start).components
        result.milliseconds =
            Int(duration.seconds) * 1000 + Int(duration.attoseconds / 1_000_000_000_000_000)
        return result
    }
}
