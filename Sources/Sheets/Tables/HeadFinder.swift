/// Finds the head of the table in a sheet.
///
/// The head is the first row that names enough columns and holds no data. Enough is three fifths
/// of the fullest row, or any number if one of the names is that of a running number. Under a row
/// that looks like data only the latter counts, so that no child is taken for a title.
struct HeadFinder {
    private let sheet: Sheet
    private let grid: HeadGrid
    private let width: Int

    init(sheet: Sheet) throws(SheetError) {
        self.sheet = sheet
        grid = try HeadGrid(sheet: sheet)
        width = sheet.rows.map(\.cells.count).max() ?? 0
    }

    func find() throws(SheetError) -> TableHead {
        var firstData: Int?
        for row in grid.rows {
            let shape = RowShape(row)
            if firstData == nil, isEnough(row.cells.count), shape.holdsData, !shape.holdsFormField {
                firstData = row.number
            }
            guard shape.mayBeHead else { continue }
            let head = head(startingAt: row)
            guard head.headings.count >= 2 else { continue }
            let isWide = firstData == nil && isEnough(head.headings.count)
            if isWide || head.runningNumberColumn != nil { return withGroupsAbove(head) }
        }
        if let firstData { throw .noHead(sheet: sheet.name, row: firstData) }
        throw .noTable(sheet: sheet.name)
    }

    private func isEnough(_ columns: Int) -> Bool { columns >= 2 && columns * 5 >= width * 3 }

    private func head(startingAt row: SheetRow) -> TableHead {
        var last = grid.lastRow(ofMergesIn: row)
        if last == row.number, grid.isSecondLevel(row.number + 1, under: row) { last += 1 }
        return TableHead(
            rows: row.number...last, headings: grid.headings(in: row.number...last))
    }

    /// Takes the row above into the head if it groups all columns, so that nothing in it alone
    /// looked like a head, and if only with it the columns can be told apart.
    private func withGroupsAbove(_ head: TableHead) -> TableHead {
        let names = head.headings.map(\.name)
        guard Set(names).count < names.count,
            let above = sheet.row(head.rows.lowerBound - 1), grid.isAllGroups(above)
        else { return head }
        let rows = above.number...head.rows.upperBound
        return TableHead(rows: rows, headings: grid.headings(in: rows))
    }
}
