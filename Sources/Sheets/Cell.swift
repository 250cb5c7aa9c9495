/// One cell with a value.
package struct Cell: Sendable, Hashable {
    /// The column, counted from 0: A is 0.
    package let column: Int
    /// What the cell holds.
    package let value: CellValue

    /// Makes a cell.
    package init(column: Int, value: CellValue) {
        self.column = column
        self.value = value
    }
}

extension [Cell] {
    /// Finds a value among cells in ascending order of their columns.
    func value(inColumn column: Int) -> CellValue {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].column == column ? self[low].value : .empty
    }
}
