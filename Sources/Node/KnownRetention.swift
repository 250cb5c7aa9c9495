package import Casework
package import Records
package import Wire

/// A child's file, or a family's record, whose time runs, or is over.
package struct KnownRetention: Sendable {
    /// The change that began it.
    package let record: Dot
    /// What it is.
    package let kind: RecordKind
    /// The unit that it belongs to.
    package let unit: Identifier
    /// The child's name, or who heads the household.
    package let name: String
    /// What lets the time run, when it is over, and what keeps the record.
    package let retention: Retention
}
