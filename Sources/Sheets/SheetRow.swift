/// One row of a sheet with the cells that hold a value.
package struct SheetRow: Sendable, Hashable {
    /// The row's number in the file, counted from 1 as spreadsheet programs show it.
    package let number: Int
    /// The cells with a value, by ascending column.
    package let cells: [Cell]

    /// Makes a row; `cells` must be in ascending order of their columns.
    package init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }

    /// Gives the value in a column (0 is A), `.empty` where nothing is written.
    package subscript(column: Int) -> CellValue {
        cells.value(inColumn: column)
    }
}
