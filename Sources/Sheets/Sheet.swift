/// One sheet of a workbook, or the one sheet that a .csv file is.
///
/// An ordinary value. It holds what the file says and no opinion on it: `Table` finds the table
/// in it.
package struct Sheet: Sendable, Hashable {
    /// The sheet's own name; for .csv the name given to `read`.
    package let name: String
    /// The rows that hold at least one cell with a value, by ascending number.
    package let rows: [SheetRow]
    /// The merged ranges, in the order of the file. Only the first cell of a range has a value.
    package let merges: [CellRange]
    /// Whether the workbook hides the sheet, as those that only hold lists to choose from.
    package let isHidden: Bool

    /// Makes a sheet; `rows` must be in ascending order.
    package init(
        name: String, rows: [SheetRow], merges: [CellRange] = [], isHidden: Bool = false
    ) {
        self.name = name
        self.rows = rows
        self.merges = merges
        self.isHidden = isHidden
    }

    /// Finds a row by its number in the file; nil if nothing is written in it.
    package func row(_ number: Int) -> SheetRow? {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low].number == number ? rows[low] : nil
    }

    /// Gives the value of a cell, `.empty` where nothing is written.
    package func value(row number: Int, column: Int) -> CellValue {
        row(number)?[column] ?? .empty
    }
}
