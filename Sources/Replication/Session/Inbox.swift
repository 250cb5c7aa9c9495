import Wire

/// What the peer has sent, from its arrival until the receipt.
struct Inbox: Hashable, Sendable {
    /// A description or a run that has arrived.
    struct Arrival: Hashable, Sendable {
        let log: Identifier
        /// The last number of a run; 0 for a description, or for what is dropped unread.
        let last: UInt64
        let bytes: Int
        var outcome: Outcome
    }

    /// What became of an arrival.
    enum Outcome: Hashable, Sendable {
        /// The node has not answered yet.
        case waiting
        case kept
        case dropped
    }

    /// What a receipt is to say.
    struct Receipt: Hashable, Sendable {
        let count: Int
        let except: [Int]
    }

    /// Oldest first; what a receipt has covered is gone.
    private var arrivals: [Arrival] = []
    /// The log that the peer has described last: a run of it follows at once.
    private var announced: LogDescription?
    /// Logs that this node does not keep.
    private(set) var declined: [LogReference] = []
    /// Bytes that have arrived without a receipt.
    private(set) var bytes = 0

    /// Whether the node has answered everything.
    var isIdle: Bool { !arrivals.contains { $0.outcome == .waiting } }

    /// Refuses what an honest peer's window would not let through.
    func checkRoom(for count: Int) throws(Refusal) {
        guard arrivals.count < Limits.windowRuns else { throw .limit("windowRuns") }
        guard bytes + count <= Limits.windowBytes else { throw .limit("windowBytes") }
    }

    mutating func add(_ arrival: Arrival) {
        arrivals.append(arrival)
        bytes += arrival.bytes
    }

    mutating func announce(_ description: LogDescription) { announced = description }

    /// The log of that name, if it is the one that the peer has described last.
    func announced(_ reference: LogReference) -> LogDescription? {
        announced.flatMap { LogReference($0.log) == reference ? $0 : nil }
    }

    /// The last number of the runs of a log that wait for the node.
    func lastWaiting(of log: Identifier) -> UInt64 {
        arrivals.reduce(0) { $1.log == log && $1.outcome == .waiting ? max($0, $1.last) : $0 }
    }

    /// Notes the node's answer to the oldest question.
    mutating func answer(_ outcome: Outcome) -> Arrival {
        guard let index = arrivals.firstIndex(where: { $0.outcome == .waiting }) else {
            preconditionFailure("an answer that was not asked for")
        }
        arrivals[index].outcome = outcome
        return arrivals[index]
    }

    /// Notes that a log is not kept; true for the first time.
    mutating func decline(_ log: LogReference) throws(Refusal) -> Bool {
        guard !declined.contains(log) else { return false }
        guard declined.count < Limits.declinedLogs else { throw .limit("declinedLogs") }
        declined.append(log)
        return true
    }

    /// Takes out what may be acknowledged: everything once the node has answered all, and a run's
    /// worth of answered bytes before that.
    mutating func takeReceipt() -> Receipt? {
        let answered = arrivals.prefix { $0.outcome != .waiting }
        let size = answered.reduce(0) { $0 + $1.bytes }
        guard !answered.isEmpty, answered.count == arrivals.count || size >= Limits.runBytes
        else { return nil }
        let except = answered.indices.filter { answered[$0].outcome == .dropped }
        arrivals.removeFirst(answered.count)
        bytes -= size
        return Receipt(count: answered.count, except: Array(except))
    }
}
