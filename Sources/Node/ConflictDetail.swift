package import Casework
package import Records

/// A conflict of a cell with all that helps a person to decide.
package struct ConflictDetail: Sendable {
    package let conflict: CellConflict
    /// Nil where this program's form has no such field.
    package let field: Field?
    package let label: Wording
    /// In the order of the conflict's sides.
    package let sides: [Side]
    /// What was left for later, oldest first.
    package let notes: [Note]

    /// One value and everyone who wrote it.
    package struct Side: Sendable {
        package let value: Value
        package let statements: [Statement]
    }

    /// One person's writing of a value.
    package struct Statement: Sendable {
        /// Who and when, and why; its steps are what else was written in the same change.
        package let line: HistoryLine
        /// The values that the writer saw and replaced.
        package let saw: [Value]
    }

    /// A note to the conflict.
    package struct Note: Sendable {
        package let text: String
        package let author: Author?
        package let time: Int64?
        package let doubt: ClockDoubt?
    }

    /// A value as text for people.
    package func text(_ value: Value, _ language: Language) -> String {
        guard let field else { return "" }
        if field.sensitivity == .sealed, value != .null { return CodeList.sealedWording[language] }
        return field.text(of: value, in: language)
    }
}
