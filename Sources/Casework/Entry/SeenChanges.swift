package import Records
import Wire

/// How far a record was seen: the last change of each log.
package enum SeenChanges {
    /// The last of each log, sorted; a list of names of changes.
    package static func value(of dots: [Dot]) -> Value {
        let sorted = dots.sorted()
        var last: [Dot] = []
        for dot in sorted {
            if last.last?.log == dot.log { last.removeLast() }
            last.append(dot)
        }
        return .list(last.prefix(Limits.entryFields).map(\.linkValue))
    }

    /// Whether the change was seen.
    package static func covers(_ value: Value, _ dot: Dot) -> Bool {
        guard case .list(let values) = value else { return false }
        return values.contains { item in
            guard let seen = Dot(linkValue: item) else { return false }
            return seen.log == dot.log && seen.number >= dot.number
        }
    }
}
