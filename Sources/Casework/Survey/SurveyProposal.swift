package import Records
package import Wire

/// What an import would do with one row.
package struct SurveyProposal: Hashable, Sendable {
    /// What the row says, and what of it could not be taken.
    package let entry: SurveyEntry
    /// The unit that the row's child belongs to; nil if it is not clear.
    package let unit: Identifier?
    /// What the import makes of the row, as things and decisions stand.
    package let outcome: Outcome
    /// The file that the row is about; nil for a new child, and where the row waits or is left out.
    package let match: SurveyMatch?
    /// What should be looked at: that of the cells, and that of the row among the others. Nothing
    /// else is said of a row that repeats another.
    package let warnings: [Warning]
    /// Fields that people already disagree about: the import leaves them to a person.
    package let left: [Int]
    /// Files of the same child in other units: the import makes this unit's own claim beside them.
    package let claims: [Dot]
    /// The operations of the one change that the import would make; empty if it makes none.
    package let operations: [Operation]

    /// What becomes of a row.
    package enum Outcome: Hashable, Sendable {
        case new
        case changed([FieldChange])
        case unchanged
        /// Waits for a person.
        case doubtful(SurveyDoubt)
        /// The same child stands in an earlier row.
        case repeated(row: Int)
        /// A person left it out.
        case skipped
    }

    /// The child's as the row gives it; empty if it gives none.
    package var name: String { entry.summary.name }
}
