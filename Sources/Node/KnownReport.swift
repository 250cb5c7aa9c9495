package import Casework
import Records
import Storage
package import Wire

/// A report of a danger, with the record that it stands in.
package struct KnownReport: Sendable {
    /// The child's file, or registers of a unit.
    package let file: ChildFile
    /// The child's name; empty where it has no file, or the file has not arrived.
    package let subject: String
    /// What was reported, and what was done.
    package let report: DangerReport

    /// The unit that the record belongs to.
    package var unit: Identifier { file.working.unit }
    /// Whether it is about a child that has a file.
    package var isFiled: Bool { file.form.kind == .child }
    /// Whether the change that began the record is here: a report travels first.
    package var hasArrived: Bool { file.all.contains { $0.row.hasBegun } }
}
