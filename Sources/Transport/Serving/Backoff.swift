/// How long to wait before a link is dialled again: twice as long after each failure, and never the
/// same for everyone, lest all villages ring at once when the township is back.
struct Backoff: Sendable {
    private let least: Int
    private let most: Int
    private var current: Int

    init(_ timing: Timing) {
        least = timing.redialLeastMilliseconds
        most = timing.redialMostMilliseconds
        current = least
    }

    /// The link has stood: the next wait is the shortest again.
    mutating func reset() { current = least }

    /// Milliseconds to wait now: between half and all of what is due.
    ///
    /// - Parameter chance: any byte, evenly distributed.
    mutating func next(chance: UInt8) -> Int {
        defer { current = min(current * 2, most) }
        return current / 2 + current * Int(chance) / 510
    }
}
