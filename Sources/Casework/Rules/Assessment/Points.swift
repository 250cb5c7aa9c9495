/// What an answer of a score sheet counts: whole points, or some tenths, for published sheets know
/// half points.
package struct Points: Hashable, Sendable, Comparable {
    /// Ten of them are one point.
    package let tenths: Int

    package init(tenths: Int) { self.tenths = tenths }

    /// So many whole points.
    package init(_ whole: Int) { tenths = whole * 10 }

    /// Reads `5`, `0.5` or `-1`; nil for anything else, and for more than people count.
    package init?(written: String) {
        let key = WrittenText.key(written)
        let isNegative = key.hasPrefix("-")
        let parts = key.drop { $0 == "-" }.split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let whole = Int(first), (0..<10_000).contains(whole) else {
            return nil
        }
        var tenths = whole * 10
        if parts.count == 2 {
            guard parts[1].utf8.count == 1, let rest = Int(parts[1]) else { return nil }
            tenths += rest
        }
        self.tenths = isNegative ? -tenths : tenths
    }

    package static func < (left: Points, right: Points) -> Bool { left.tenths < right.tenths }
    static func + (left: Points, right: Points) -> Points {
        Points(tenths: left.tenths + right.tenths)
    }
}

extension Points: CustomStringConvertible {
    /// As `init(written:)` reads it.
    package var description: String {
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
    }
}

extension Points: ExpressibleByIntegerLiteral {
    /// So many whole points.
    package init(integerLiteral value: Int) { self.init(value) }
}
