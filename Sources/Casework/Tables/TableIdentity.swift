/// Columns of a summary table whose sums are the same in every row.
package struct TableIdentity: Hashable, Sendable {
    /// Numbers of columns, which are added up.
    package let left: [Int]
    /// Numbers of other columns, with the same sum.
    package let right: [Int]

    init(_ left: [Int], _ right: [Int]) {
        self.left = left
        self.right = right
    }

    /// As the table's instructions write it: `2 = 3 + 4`.
    package var description: String {
        [left, right].map { $0.map { String($0) }.joined(separator: " + ") }
            .joined(separator: " = ")
    }
}
