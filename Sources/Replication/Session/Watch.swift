import Wire

/// What time and idle talk have used up.
struct Watch: Hashable, Sendable {
    /// Nil until the first tick.
    private var now: UInt64?
    private var openedAt: UInt64 = 0
    private var heardAt: UInt64 = 0
    private var spokeAt: UInt64 = 0
    private var countedSince: UInt64 = 0
    private var idleMessages = 0

    mutating func tick(_ milliseconds: UInt64) {
        if now == nil {
            (openedAt, heardAt) = (milliseconds, milliseconds)
            (spokeAt, countedSince) = (milliseconds, milliseconds)
        }
        now = milliseconds
    }

    /// Counts a message until something comes of it.
    mutating func heard(counts: Bool) throws(Refusal) {
        if counts, let now { heardAt = now }
        idleMessages += 1
        guard idleMessages <= Limits.idleMessages else { throw .limit("idleMessages") }
    }

    mutating func progressed() { idleMessages = 0 }

    mutating func spoke() {
        if let now { spokeAt = now }
    }

    /// Refuses a peer that has not greeted and been placed in time: until then it may be anybody.
    func checkGreeting() throws(Refusal) {
        guard since(openedAt) <= UInt64(Limits.greetingTimeoutMilliseconds) else {
            throw .silence("greetingTimeoutMilliseconds")
        }
    }

    /// Refuses a peer from which nothing came for too long.
    func checkSilence() throws(Refusal) {
        guard since(heardAt) <= UInt64(Limits.silenceTimeoutMilliseconds) else {
            throw .silence("silenceTimeoutMilliseconds")
        }
    }

    /// Whether a sign of life is due.
    var owesSign: Bool { since(spokeAt) >= UInt64(Limits.keepAliveMilliseconds) }

    /// On a standing link signs of life come for ever: they are counted anew from time to time.
    mutating func countAnew() {
        guard let now, since(countedSince) >= UInt64(Limits.keepAliveMilliseconds) else { return }
        (countedSince, idleMessages) = (now, 0)
    }

    private func since(_ time: UInt64) -> UInt64 {
        guard let now, now > time else { return 0 }
        return now - time
    }
}
