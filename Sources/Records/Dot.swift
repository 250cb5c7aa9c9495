package import Wire

/// Names a change: its log and its number there. A record is named by the dot that began it.
package struct Dot: Hashable, Sendable {
    package let log: Identifier
    /// 1 for the first change of the log.
    package let number: UInt64

    package init(log: Identifier, number: UInt64) {
        self.log = log
        self.number = number
    }
}

extension Dot: Comparable {
    package static func < (left: Dot, right: Dot) -> Bool {
        (left.log, left.number) < (right.log, right.number)
    }
}
