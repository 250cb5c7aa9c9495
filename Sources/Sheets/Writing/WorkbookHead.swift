/// The cells of the head of an exported workbook, in one row or two.
struct WorkbookHead {
    /// A cell of the head, which may cover several.
    struct Cell {
        let rows: ClosedRange<UInt32>
        let columns: ClosedRange<UInt16>
        let text: String
    }

    let cells: [Cell]

    /// Lays out the head: neighbours with the same upper word share one cell over them.
    init(_ columns: [SheetColumn], firstRow: UInt32) {
        let lastRow = columns.contains { $0.path.count > 1 } ? firstRow + 1 : firstRow
        var cells: [Cell] = []
        var index = 0
        while index < columns.count {
            let column = columns[index]
            guard column.path.count > 1 else {
                cells.append(WorkbookHead.cell(firstRow...lastRow, index...index, column.path[0]))
                index += 1
                continue
            }
            let group = columns[index...].prefix {
                $0.path.count > 1 && $0.path[0] == column.path[0]
            }
            let span = index...(index + group.count - 1)
            cells.append(WorkbookHead.cell(firstRow...firstRow, span, column.path[0]))
            cells += span.map { WorkbookHead.cell(lastRow...lastRow, $0...$0, columns[$0].path[1]) }
            index += group.count
        }
        self.cells = cells
    }

    private static func cell(
        _ rows: ClosedRange<UInt32>, _ columns: ClosedRange<Int>, _ text: String
    ) -> Cell {
        Cell(
            rows: rows, columns: UInt16(columns.lowerBound)...UInt16(columns.upperBound),
            text: text)
    }
}
