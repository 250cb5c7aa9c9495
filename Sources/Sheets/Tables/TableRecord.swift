/// One row of a table that says something of its own.
package struct TableRecord: Sendable, Hashable {
    /// The row's number in the file, counted from 1.
    package let row: Int
    /// The cells with a value, by ascending column; a cell that is merged downwards stands in
    /// every row that it covers.
    package let cells: [Cell]

    /// Gives the value in a column (0 is A), `.empty` where nothing is written.
    package subscript(column: Int) -> CellValue {
        cells.value(inColumn: column)
    }
}
