import Casework
import Records
import Storage
import Wire

/// Tells which claimed times are doubtful; reads each neighbour in a log once.
struct ChangeTimes {
    private let transaction: Transaction
    private let now: Int64
    private var times: [Dot: Int64?] = [:]

    init(_ transaction: Transaction, now: Int64) {
        self.transaction = transaction
        self.now = now
    }

    mutating func doubt(_ dot: Dot, claimed: Int64) throws -> ClockDoubt? {
        times[dot] = claimed
        return ClockDoubt(claimed: claimed, after: try previous(dot), now: now)
    }

    private mutating func previous(_ dot: Dot) throws -> Int64? {
        guard dot.number > 1 else { return nil }
        let before = Dot(log: dot.log, number: dot.number - 1)
        if let known = times[before] { return known }
        let log = try transaction.log(named: dot.log)
        let time = try log.flatMap { try transaction.claimedTime(of: $0, after: dot.number - 2) }
        times[before] = time
        return time
    }
}
