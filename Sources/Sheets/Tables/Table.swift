/// The table in a sheet as villages hand it in: under a title, with a head of one or more rows,
/// with notes and blank rows in between.
///
/// It knows shapes, not meanings: what a column is for is for the caller to say. Invariants:
/// 1. Every row of the sheet with a value is in the head, in `records` or in `skipped`, once.
/// 2. No value is changed.
package struct Table: Sendable, Hashable {
    /// The rows of the head, counted from 1.
    package let headRows: ClosedRange<Int>
    /// The headings, by ascending column.
    package let headings: [Heading]
    /// The rows that say something of their own, in the order of the file.
    package let records: [TableRecord]
    /// All other rows with the reason, in the order of the file; blank ones only between others.
    package let skipped: [SkippedRows]

    /// Finds the table in a sheet.
    ///
    /// Throws `noTable` or `noHead` if no row looks like a head.
    package init(in sheet: Sheet) throws(SheetError) {
        let head = try HeadFinder(sheet: sheet).find()
        let body = try TableBody(sheet: sheet, head: head)
        headRows = head.rows
        headings = head.headings
        records = body.records
        skipped = Table.rowsAbove(head, in: sheet) + body.skipped
    }

    /// The texts above the head, row by row: the title, the unit, the date of the report.
    package var titles: [String] {
        skipped.filter { $0.reason == .aboveHead }.flatMap(\.texts)
    }

    /// The columns in which records have values but the head has no words.
    package var columnsWithoutHeading: [Int] {
        let named = Set(headings.map(\.column))
        let used = records.reduce(into: Set<Int>()) { columns, record in
            columns.formUnion(record.cells.filter { !$0.value.isBlank }.map(\.column))
        }
        return used.subtracting(named).sorted()
    }

    private static func rowsAbove(_ head: TableHead, in sheet: Sheet) -> [SkippedRows] {
        sheet.rows.prefix { $0.number < head.rows.lowerBound }.map { row in
            SkippedRows(
                rows: row.number...row.number, reason: .aboveHead,
                texts: row.cells.map(\.value.written))
        }
    }
}
