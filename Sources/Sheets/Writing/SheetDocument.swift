package import Casework

/// A table to be exported: a title, the statement, a head, rows and notes.
package struct SheetDocument: Sendable, Hashable {
    /// The title over the whole table.
    package let title: String
    /// For what, by whom and when it is exported.
    package let statement: ExportStatement
    /// The columns from left to right.
    package let columns: [SheetColumn]
    /// The values row by row, as many as there are columns.
    package let rows: [[CellValue]]
    /// Lines under the table.
    package let notes: [String]
    /// The language of the statement.
    package let language: Language

    /// Makes a document; every row has as many values as there are columns, and there is a column.
    package init(
        title: String, statement: ExportStatement, columns: [SheetColumn], rows: [[CellValue]],
        notes: [String] = [], language: Language = .chinese
    ) {
        precondition(!columns.isEmpty, "a table has columns")
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row fills the columns")
        self.title = title
        self.statement = statement
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.language = language
    }

    /// Whether the head needs two rows.
    var hasTwoRowHead: Bool { columns.contains { $0.path.count > 1 } }

    /// The lines above the head.
    var linesAbove: [String] { [title, statement.wording[language]] }

    /// Refuses text that no reader could give back: a NUL, or more than a cell may hold.
    func check() throws(SheetError) {
        for (index, row) in rows.enumerated() {
            for (column, value) in row.enumerated() {
                let place = SheetPlace(part: title, row: index + 1, column: column)
                try SheetDocument.check(value.written, place)
            }
        }
        for text in linesAbove + notes + columns.flatMap(\.path) {
            try SheetDocument.check(text, SheetPlace(part: title))
        }
    }

    private static func check(_ text: String, _ place: SheetPlace) throws(SheetError) {
        guard !text.utf8.contains(0) else { throw .malformed(.nul, place) }
        guard text.utf16.count <= SheetLimits.textUnits else {
            throw .tooLarge(.text, limit: SheetLimits.textUnits, place)
        }
    }
}
