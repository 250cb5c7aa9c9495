/// How many children, or entries, are counted in each column of a table. Counts of parts add up to
/// those of the whole, so every identity of the table holds of any sum.
package struct TableCounts: Hashable, Sendable {
    /// By the number of the column.
    private var counts = [Int](repeating: 0, count: 64)

    /// Begins with nobody.
    package init() {}

    /// How many are counted in a column; 0 for one that no table has.
    package subscript(column: Int) -> Int { counts.indices.contains(column) ? counts[column] : 0 }

    /// Counts one child, or so many entries, in several columns, a bit for each number.
    mutating func add(_ columns: UInt64, times: Int = 1) {
        var rest = columns
        while rest != 0 {
            counts[rest.trailingZeroBitCount] += times
            rest &= rest - 1
        }
    }

    /// Adds what was counted elsewhere.
    package static func += (left: inout TableCounts, right: TableCounts) {
        for column in left.counts.indices { left.counts[column] += right.counts[column] }
    }

    static func + (left: TableCounts, right: TableCounts) -> TableCounts {
        var sum = left
        sum += right
        return sum
    }
}
