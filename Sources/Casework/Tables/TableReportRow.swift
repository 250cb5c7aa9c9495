package import Wire

/// One row of a report.
package struct TableReportRow: Hashable, Sendable {
    /// What the row is about.
    package enum Subject: Hashable, Sendable {
        /// A unit with all below it.
        case unit(Identifier)
        /// What the reporting unit keeps itself, beside the units below it.
        case own
        /// A row of the table, by its number.
        case category(Int)
        /// The sum of all rows.
        case total
    }

    /// Whom it counts.
    package let subject: Subject
    /// What the unit was called when the report was made; empty where the table has a label.
    package let name: String
    /// In the order of the report's columns.
    package internal(set) var cells: [TableCell]
    /// Whether something of it has not come.
    package let isIncomplete: Bool

    /// Begins a row with its cells, in the order of the columns.
    package init(
        _ subject: Subject, name: String = "", _ cells: [TableCell], isIncomplete: Bool = false
    ) {
        self.subject = subject
        self.name = name
        self.cells = cells
        self.isIncomplete = isIncomplete
    }
}
