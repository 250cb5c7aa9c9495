package import Casework
package import Records
import Wire

/// One change of a child's file, told to people.
package struct HistoryLine: Sendable {
    /// The same as `file` for the change that began it.
    package let dot: Dot
    /// The file that it was written to.
    package let file: Dot
    /// Nil if the writer's log is not here.
    package let author: Author?
    /// Claimed time in seconds since 1970-01-01T00:00Z; nil if this program cannot read the change.
    package let time: Int64?
    /// Why the time is doubted; nil if nothing speaks against it.
    package let doubt: ClockDoubt?
    /// In the writer's own words; empty if none was given, and a general word where the change is
    /// about something sealed.
    package let reason: String
    /// In the order of the change's operations.
    package let steps: [HistoryStep]
}
