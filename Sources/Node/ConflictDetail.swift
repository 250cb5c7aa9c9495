package import Casework
package import Records

/// A conflict of a cell with all that helps a person to decide.
package struct ConflictDetail: Sendable {
    /// Where it stands, and what people call it.
    package let conflict: CellConflict
    /// Nil where this program's form has no such field.
    package let field: Field?
    /// The field's, in an entry behind the collection's; a number where the form has no such field,
    /// and empty where this program has no form for the record.
    package let label: Wording
    /// In the order of the conflict's sides.
    package let sides: [Side]
    /// What was left for later, oldest first.
    package let notes: [Deferral]

    /// One value and everyone who wrote it.
    package struct Side: Sendable {
        /// Null where people cleared the cell.
        package let value: Value
        /// One for each change that wrote the value, as far as the files at hand hold it.
        package let statements: [Statement]
    }

    /// One person's writing of a value.
    package struct Statement: Sendable {
        /// Who and when, and why; its steps are what else was written in the same change.
        package let line: HistoryLine
        /// The values that the writer saw and replaced.
        package let saw: [Value]
    }
}
