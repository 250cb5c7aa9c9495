/// Cells that are merged downwards, carried into every row that they cover.
///
/// Villages merge what several rows have in common, such as the village or the carer of siblings;
/// the file keeps the value in the first row only.
struct MergedCells {
    private struct Column {
        let lastRow: Int
        let cell: Cell
    }

    private let sheetName: String
    private let waiting: [CellRange]
    private var index = 0
    private var active: [Column] = []
    private var budget = ReadingBudget()

    init(sheet: Sheet, below headRow: Int) {
        sheetName = sheet.name
        waiting = sheet.merges
            .filter { $0.rows.lowerBound > headRow && $0.rows.count > 1 }
            .sorted {
                ($0.rows.lowerBound, $0.columns.lowerBound) < (
                    $1.rows.lowerBound, $1.columns.lowerBound
                )
            }
    }

    /// Gives the cells of a row together with those merged into it; rows must come in order.
    mutating func fill(_ row: SheetRow) throws(SheetError) -> [Cell] {
        active.removeAll { $0.lastRow < row.number }
        var cells = row.cells
        let place = SheetPlace(part: sheetName, row: row.number)
        for column in active where row[column.cell.column] == .empty {
            try budget.takeCell(place)
            cells.append(column.cell)
        }
        try activate(row, place)
        return active.isEmpty ? row.cells : cells.sorted { $0.column < $1.column }
    }

    /// Remembers the ranges that begin in a row and have a value there.
    private mutating func activate(_ row: SheetRow, _ place: SheetPlace) throws(SheetError) {
        while index < waiting.count, waiting[index].rows.lowerBound <= row.number {
            let range = waiting[index]
            index += 1
            guard range.rows.lowerBound == row.number,
                let cell = row.cells.first(where: { $0.column == range.columns.lowerBound })
            else { continue }
            guard active.count < SheetLimits.columns else { throw .malformed(.merge, place) }
            active.append(Column(lastRow: range.rows.upperBound, cell: cell))
        }
    }
}
