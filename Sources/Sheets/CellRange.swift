/// A rectangle of cells that the file merges into one, as in `A1:X1`.
package struct CellRange: Sendable, Hashable {
    /// Rows, counted from 1.
    package let rows: ClosedRange<Int>
    /// Columns, counted from 0.
    package let columns: ClosedRange<Int>

    /// Makes a range from its sides.
    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// Reads `A1:X1` or `A1`; nil if it is anything else or its corners stand the wrong way round.
    package init?(_ text: String) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let first = corners.first, corners.count <= 2, let last = corners.last,
            let start = CellReference(first), let end = CellReference(last),
            start.row <= end.row, start.column <= end.column
        else { return nil }
        self.init(rows: start.row...end.row, columns: start.column...end.column)
    }

    /// Whether the range covers a cell.
    package func contains(row: Int, column: Int) -> Bool {
        rows.contains(row) && columns.contains(column)
    }
}
