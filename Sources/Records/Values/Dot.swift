package import Wire

/// Names a change: its log and its number there. A record is named by the dot that began it.
package struct Dot: Hashable, Sendable {
    /// The log of one writer.
    package let log: Identifier
    /// 1 for the first change of the log.
    package let number: UInt64

    /// Names the change of that number in a log.
    package init(log: Identifier, number: UInt64) {
        self.log = log
        self.number = number
    }

    /// Compares the words directly: folding asks this for every value that it meets.
    package static func == (left: Dot, right: Dot) -> Bool {
        left.number == right.number && left.log.low == right.log.low
            && left.log.high == right.log.high
    }
}

extension Dot: Comparable {
    package static func < (left: Dot, right: Dot) -> Bool {
        if left.log.high != right.log.high { return left.log.high < right.log.high }
        if left.log.low != right.log.low { return left.log.low < right.log.low }
        return left.number < right.number
    }
}
