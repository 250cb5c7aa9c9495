import Testing

/// A place where the tree breaks one of its own rules, and what to do about it.
struct Violation: CustomStringConvertible {
    let path: String
    let line: Int
    let advice: String

    var description: String { "\(path):\(line): \(advice)" }
}

/// Reports every violation in one issue, each on a line that an editor can open.
func expectNone(
    _ violations: [Violation], sourceLocation: SourceLocation = #_sourceLocation
) {
    let report = violations.map(\.description).joined(separator: "\n")
    #expect(violations.isEmpty, "\n\(report)", sourceLocation: sourceLocation)
}
