/// How long to wait before a link is dialled again: twice as long after each failure, and never the
/// same for everyone, lest all villages ring at once when the township is back.
struct Backoff: Sendable {
    private let least: Int
    private var current: Int

    init(leastMilliseconds: Int) {
        least = leastMilliseconds
        current = leastMilliseconds
    }

    /// The link has stood: the next wait is the shortest again.
    mutating func reset() { current = least }

    /// Milliseconds to wait now: between half and all of what is due.
    ///
    /// - Parameters:
    ///   - chance: any byte, evenly distributed.
    ///   - most: where the doubling ends.
    mutating func next(chance: UInt8, atMost most: Int) -> Int {
        let wait = min(current, most)
        current = min(wait * 2, most)
        return wait / 2 + wait * Int(chance) / 510
    }
}
