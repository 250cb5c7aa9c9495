package import Wire

/// A summary table as it stood on a day: what is printed, exported, frozen and published (M67).
///
/// (1) Its last row is the sum of the others, and each row satisfies the table's identities: they
///     are made by counting each child once.
/// (2) What has not come is named, and makes the report incomplete; it is never a zero.
package struct TableReport: Hashable, Sendable {
    /// By `SummaryTables`.
    package let table: Int
    /// Whose report it is.
    package let unit: Identifier
    /// What the unit was called.
    package let unitName: String
    /// On which ages and what is due were judged.
    package let day: CalendarDay
    /// What its rows are.
    package let by: TableRows
    /// The numbers of the columns, in the order of the cells. Kept with the report: a table may get
    /// further columns later.
    package let columns: [Int]
    /// Without the total.
    package internal(set) var rows: [TableReportRow]
    /// The sum of the rows.
    package internal(set) var total: TableReportRow
    /// The units of which something has not come, in the order of the tree.
    package let late: [LateUnit]

    package init(
        table: Int, unit: Identifier, unitName: String, day: CalendarDay, by: TableRows,
        columns: [Int], rows: [TableReportRow], total: TableReportRow, late: [LateUnit]
    ) {
        self.table = table
        self.unit = unit
        self.unitName = unitName
        self.day = day
        self.by = by
        self.columns = columns
        self.rows = rows
        self.total = total
        self.late = late
    }

    /// Makes the report of rows that were counted, and their sum.
    package init(
        _ table: SummaryTable, unit: Identifier, unitName: String, day: CalendarDay, by: TableRows,
        rows: [TableReportRow], late: [LateUnit]
    ) {
        let columns = table.columns.map(\.number)
        let isUnknown = !rows.isEmpty && rows.allSatisfy { Set($0.cells) == [.unknown] }
        let sums = columns.indices.map { column -> TableCell in
            isUnknown
                ? .unknown : .count(rows.reduce(0) { $0 + ($1.cells[column].number ?? 0) })
        }
        self.init(
            table: table.number, unit: unit, unitName: unitName, day: day, by: by, columns: columns,
            rows: rows,
            total: TableReportRow(.total, sums, isIncomplete: !late.isEmpty),
            late: late)
    }

    /// Whether nothing is missing that the units below should have sent.
    package var isComplete: Bool { late.isEmpty }

    /// The rows and the total.
    package var allRows: [TableReportRow] { rows + [total] }

    /// How many children it is about; nil for a table that counts something else.
    package var children: TableCell? {
        SummaryTables.table(table)?.counting == .entries ? nil : total.cells.first
    }

    /// What stands in a column of a row; unknown where the report has no such column.
    package func cell(_ column: Int, in row: TableReportRow) -> TableCell {
        guard let place = columns.firstIndex(of: column), row.cells.indices.contains(place) else {
            return .unknown
        }
        return row.cells[place]
    }
}

extension SummaryTable {
    /// The cells of a row, of what was counted for it.
    package func cells(of counts: TableCounts) -> [TableCell] {
        columns.map { .count(counts[$0.number]) }
    }
}
