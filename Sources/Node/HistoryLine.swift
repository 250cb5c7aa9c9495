package import Casework
package import Records
import Wire

/// One change of a child's file, told to people.
package struct HistoryLine: Sendable {
    package let dot: Dot
    /// The file that it was written to.
    package let file: Dot
    /// Nil if the writer's log is not here.
    package let author: Author?
    /// Claimed time in seconds since 1970-01-01T00:00Z; nil if this program cannot read the change.
    package let time: Int64?
    package let doubt: ClockDoubt?
    package let reason: String
    package let steps: [HistoryStep]
}
