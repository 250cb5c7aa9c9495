/// The upper rows of a sheet, in which a cell that is covered by a merged range has its text.
struct HeadGrid {
    /// The rows in which a head is looked for.
    let rows: [SheetRow]
    private let merges: [CellRange]
    private let covering: [CellReference: CellRange]

    /// Throws `malformed` if merged ranges overlap, for then no cell has one meaning.
    init(sheet: Sheet) throws(SheetError) {
        let first = sheet.rows.first?.number ?? 1
        let last = first + SheetLimits.rowsAboveHead
        rows = Array(sheet.rows.prefix { $0.number <= last })
        merges = sheet.merges.filter {
            $0.rows.lowerBound <= last && $0.columns.lowerBound < SheetLimits.columns
        }
        covering = try HeadGrid.covering(merges, last: last, sheetName: sheet.name)
    }

    /// Notes for each cell of the upper rows which range covers it. As no cell is covered twice,
    /// the work is bounded by the cells and not by what the file claims.
    private static func covering(
        _ merges: [CellRange], last: Int, sheetName: String
    ) throws(SheetError) -> [CellReference: CellRange] {
        var covering: [CellReference: CellRange] = [:]
        for range in merges {
            for row in range.rows.clamped(to: 1...last) {
                for column in range.columns.clamped(to: 0...(SheetLimits.columns - 1)) {
                    let place = CellReference(row: row, column: column)
                    guard covering.updateValue(range, forKey: place) == nil else {
                        throw .malformed(
                            .merge, SheetPlace(part: sheetName, row: row, column: column))
                    }
                }
            }
        }
        return covering
    }

    /// Gives the last row that a cell with text in this row is merged down to, three levels at
    /// most.
    func lastRow(ofMergesIn row: SheetRow) -> Int {
        let ends = merges.filter { range in
            range.rows.lowerBound == row.number
                && range.rows.count <= 3
                && !row[range.columns.lowerBound].isBlank
        }
        return ends.map(\.rows.upperBound).max() ?? row.number
    }

    /// Whether a row holds the lower names of a head whose upper row is known.
    ///
    /// It names at least one column that the upper row leaves open, has nothing under the first
    /// heading, and holds no data.
    func isSecondLevel(_ number: Int, under upper: SheetRow) -> Bool {
        guard let row = rows.first(where: { $0.number == number }),
            let firstColumn = upper.cells.first(where: { !$0.value.isBlank })?.column
        else { return false }
        let cells = row.cells.filter { !$0.value.isBlank }
        guard let firstCell = cells.first, firstCell.column > firstColumn else { return false }
        return RowShape(row).isAllWords && cells.contains { upper[$0.column].isBlank }
    }

    /// Whether a row consists of cells that are each merged over several columns.
    func isAllGroups(_ row: SheetRow) -> Bool {
        let cells = row.cells.filter { !$0.value.isBlank }
        return cells.count >= 2 && RowShape(row).isAllWords
            && cells.allSatisfy { (range(at: row.number, $0.column)?.columns.count ?? 1) > 1 }
    }

    /// Gives the headings that stand in some rows, each once, at its first column.
    func headings(in levels: ClosedRange<Int>) -> [Heading] {
        let columns = rows.filter { levels.contains($0.number) }
            .flatMap { $0.cells.filter { !$0.value.isBlank }.map(\.column) }
        return Set(columns).sorted().compactMap { heading(column: $0, levels) }
    }

    private func heading(column: Int, _ levels: ClosedRange<Int>) -> Heading? {
        var anchors: [CellReference] = []
        for level in levels {
            let anchor = anchor(level, column, isLast: level == levels.upperBound)
            if let anchor, anchors.last != anchor { anchors.append(anchor) }
        }
        guard anchors.last?.column == column else { return nil }
        let path = anchors.flatMap { Heading.words(value($0).written) }
        return path.isEmpty ? nil : Heading(column: column, path: path)
    }

    /// Finds the cell whose text holds at a place: its own, that of the merged range over it or,
    /// where files have lost their merges, the next to the left in an upper level.
    private func anchor(_ row: Int, _ column: Int, isLast: Bool) -> CellReference? {
        if let range = range(at: row, column) {
            let anchor = CellReference(
                row: range.rows.lowerBound, column: range.columns.lowerBound)
            return value(anchor).isBlank ? nil : anchor
        }
        let own = CellReference(row: row, column: column)
        if !value(own).isBlank { return own }
        guard !isLast, let cells = rows.first(where: { $0.number == row })?.cells,
            let left = cells.last(where: { $0.column < column && !$0.value.isBlank }),
            range(at: row, left.column) == nil
        else { return nil }
        return CellReference(row: row, column: left.column)
    }

    private func range(at row: Int, _ column: Int) -> CellRange? {
        covering[CellReference(row: row, column: column)]
    }

    private func value(_ place: CellReference) -> CellValue {
        rows.first { $0.number == place.row }?[place.column] ?? .empty
    }
}
