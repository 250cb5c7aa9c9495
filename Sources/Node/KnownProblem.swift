package import Casework
package import Records
package import Wire

/// A problem of a child, or of an office, as lists show it.
package struct KnownProblem: Hashable, Sendable {
    /// Whom it is about; nil for an office's own.
    package let child: KnownChild?
    /// In which it stands: the child's file in the work, or the unit's registers.
    package let record: Dot
    /// Which keeps the record.
    package let unit: Identifier
    /// Its place in the list of that record, by which people name it.
    package let number: Int
    /// As it stands in that record, or in all files of the child.
    package let entry: Entry
    /// State and campaign.
    package let mark: ProblemMark
    /// By when it is to be cleared, or verified; nil once that is done.
    package let deadline: Deadline?
}
