/// Columns of a summary table whose sums are the same in every row.
package struct TableIdentity: Hashable, Sendable {
    package let left: [Int]
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
