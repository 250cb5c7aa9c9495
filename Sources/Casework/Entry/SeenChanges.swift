package import Records
import Wire

/// How far a record was seen: the last change of each log.
package struct SeenChanges: Sendable {
    /// As many lists as leave room in a change for what else it says.
    private static let mostLists = 16

    private var last: [Identifier: UInt64] = [:]

    /// What several values say together.
    package init(_ values: [Value]) {
        for value in values { read(value) }
    }

    /// The last of each log, sorted: a list of names of changes, or where these are too many for
    /// one list, a list of such lists.
    package static func value(of dots: [Dot]) -> Value {
        var last: [Dot] = []
        for dot in dots.sorted() {
            if last.last?.log == dot.log { last.removeLast() }
            last.append(dot)
        }
        let most = Limits.entryFields
        guard last.count > most else { return .list(last.map(\.linkValue)) }
        let starts = stride(from: 0, to: last.count, by: most).prefix(mostLists)
        return .list(starts.map { .list(last[$0...].prefix(most).map(\.linkValue)) })
    }

    /// Whether the change was seen.
    package func covers(_ dot: Dot) -> Bool { last[dot.log].map { dot.number <= $0 } ?? false }

    private mutating func read(_ value: Value) {
        if case .list(let values) = value {
            for value in values { read(value) }
        } else if let dot = Dot(linkValue: value) {
            last[dot.log] = max(last[dot.log] ?? 0, dot.number)
        }
    }
}
