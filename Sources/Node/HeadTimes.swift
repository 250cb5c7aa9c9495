import Storage
import Synchronization
import Wire

/// The claimed times of the last changes of logs: to learn one, a whole run is taken apart, so each
/// is learnt once and again when its log has grown.
final class HeadTimes: Sendable {
    private struct Known {
        let hash: Hash
        let time: Int64?
    }

    /// By the keys of the logs in the store.
    private let known = Mutex<[Int64: Known]>([:])

    /// The claimed time of a log's last change; nil if it cannot be read.
    func time(of log: StoredLog, _ transaction: Transaction) throws -> Int64? {
        if let known = known.withLock({ $0[log.key] }), known.hash == log.hash { return known.time }
        let time = try transaction.claimedTime(of: log, after: log.number - 1)
        known.withLock { $0[log.key] = Known(hash: log.hash, time: time) }
        return time
    }
}
