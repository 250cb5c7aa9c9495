/// What differs in one cell between two versions of a report.
package struct TableChange: Hashable, Sendable {
    /// What the row is about.
    package let subject: TableReportRow.Subject
    /// What the row was called, in the later version if it has it.
    package let name: String
    /// The number of the column.
    package let column: Int
    /// Unknown where that version has no such row or column.
    package let before: TableCell
    /// Unknown likewise.
    package let after: TableCell
}

extension TableReport {
    /// What a later version says otherwise, row by row in its own order; rows that only the earlier
    /// one has come last, before the total.
    package func changes(since earlier: TableReport) -> [TableChange] {
        let subjects = rows.map(\.subject)
        let gone = earlier.rows.filter { !subjects.contains($0.subject) }
        return (rows + gone + [total]).flatMap { row in
            let before = earlier.allRows.first { $0.subject == row.subject }
            let after = allRows.first { $0.subject == row.subject }
            return allColumns(with: earlier).compactMap { column -> TableChange? in
                let old = before.map { earlier.cell(column, in: $0) } ?? .unknown
                let new = after.map { cell(column, in: $0) } ?? .unknown
                guard old != new else { return nil }
                return TableChange(
                    subject: row.subject, name: row.name, column: column, before: old, after: new)
            }
        }
    }

    private func allColumns(with other: TableReport) -> [Int] {
        columns + other.columns.filter { !columns.contains($0) }
    }
}
