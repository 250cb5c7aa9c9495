/// Why a story cannot be read.
package struct StoryFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where, counted from 1.
    package let line: Int
    /// What is wrong there.
    package let detail: String

    init(line: Int, _ detail: String) {
        self.line = line
        self.detail = detail
    }

    package var description: String { "line \(line): \(detail)" }
}
