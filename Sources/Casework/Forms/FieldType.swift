package import Records

/// What a field holds.
package enum FieldType: Hashable, Sendable {
    case text
    /// A calendar day.
    case day
    /// A month, as one number: 202609.
    case month
    case integer(ClosedRange<Int64>)
    case boolean
    /// One code of a list.
    case code(CodeList)
    /// A set of codes with dates and a basis; each is a cell of its own and adding wins.
    case codeSet(CodeList)
    /// Eighteen characters by GB 11643.
    case identityNumber
    case phone
    /// How often a unit visits, as `VisitRule` reads it.
    case visitRule
    /// The name of a `RulePack`, built in or one of those that offices define.
    case rulePack(own: [String])
    /// Days of one year, and spans of them, as `WrittenDays` reads them.
    case days
    /// The answers of a score sheet, as `AssessmentAnswers` reads them.
    case answers
    /// A unit's identifier, sixteen bytes.
    case unit
    /// The name of another record, of this kind: its log and number, twenty-four bytes.
    case record(RecordKind)
    /// What a record was folded from: the last number of each log, as a list of names of changes.
    case frontier
    /// A summary table as it was reported, as `TableReport` writes it.
    case report
    /// A collection whose entries have these fields.
    case entries([Field])

    /// Whether only the program writes and reads such a value, and no page shows it.
    package var isForProgram: Bool {
        switch self {
        case .frontier, .report: true
        default: false
        }
    }
}
