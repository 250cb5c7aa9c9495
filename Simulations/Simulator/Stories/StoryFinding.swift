/// Something in a story that is not as it must be.
package struct StoryFinding: Hashable, Sendable, CustomStringConvertible {
    /// The line at which it was found, counted from 1; nil for what is checked at the end.
    package let line: Int?
    /// What is so instead.
    package let detail: String

    package var description: String {
        (line.map { "line \($0): " } ?? "at the end: ") + detail
    }
}
