package import Casework

/// What a node takes from the world around it, so that a simulation can stand in for the world.
package struct Environment: Sendable {
    /// Seconds since 1970-01-01T00:00Z by this machine's clock, which may be wrong.
    package let now: @Sendable () -> Int64
    /// So many bytes that nobody can guess.
    package let random: @Sendable (Int) -> [UInt8]
    /// Where the store is used: the machine and the directory. A store that finds itself elsewhere
    /// was copied or moved.
    package let fingerprint: @Sendable (_ directory: String) -> [UInt8]
    /// How far a store had come, kept outside it; nil if nothing is known.
    package let highWater: HighWater

    /// The day of this machine's clock.
    package var today: CalendarDay { CalendarDay(inChinaAt: now()) }

    package init(
        now: @escaping @Sendable () -> Int64, random: @escaping @Sendable (Int) -> [UInt8],
        fingerprint: @escaping @Sendable (_ directory: String) -> [UInt8], highWater: HighWater
    ) {
        self.now = now
        self.random = random
        self.fingerprint = fingerprint
        self.highWater = highWater
    }
}
