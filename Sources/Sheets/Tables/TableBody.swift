/// The rows under the head of a table, told apart into records and others.
struct TableBody {
    private(set) var records: [TableRecord] = []
    private(set) var skipped: [SkippedRows] = []
    private let classifier: RowClassifier

    init(sheet: Sheet, head: TableHead) throws(SheetError) {
        classifier = RowClassifier(sheet: sheet, head: head)
        var merged = MergedCells(sheet: sheet, below: head.rows.upperBound)
        var last = head.rows.upperBound
        for row in sheet.rows where row.number > head.rows.upperBound {
            let cells = try merged.fill(row)
            if row.number > last + 1 { skip(last + 1...row.number - 1, .blank, []) }
            last = row.number
            if let reason = classifier.reason(row, isFirst: records.isEmpty) {
                let texts = row.cells.filter { !$0.value.isBlank }.map(\.value.written)
                skip(row.number...row.number, reason, texts)
            } else {
                records.append(TableRecord(row: row.number, cells: cells))
            }
        }
    }

    private mutating func skip(_ rows: ClosedRange<Int>, _ reason: SkipReason, _ texts: [String]) {
        skipped.append(SkippedRows(rows: rows, reason: reason, texts: texts))
    }
}
