/// Columns that belong together.
///
/// (1) A group that parts its whole counts every child of the whole in exactly one of its columns:
///     in the first whose question holds, and in the last whatever the answer. So its columns add
///     up to the whole for any children, and for the sums of any units.
/// (2) A group that overlaps counts a child in each column whose question holds; it adds up to
///     nothing, and says so.
package struct TableGroup: Hashable, Sendable {
    /// What stands over the columns.
    package let label: Wording
    /// The column that the group parts; nil for the group of the whole table.
    package let whole: Int?
    /// In the order in which they are asked; the last takes whoever is left.
    package let columns: [TableColumn]
    /// Whether a child may be counted in several columns.
    package let overlaps: Bool

    init(
        _ chinese: String, _ english: String, of whole: Int?, overlaps: Bool = false,
        _ columns: [TableColumn]
    ) {
        label = Wording(chinese, english)
        self.whole = whole
        self.columns = columns
        self.overlaps = overlaps
    }

    /// The columns in which a child is counted, a bit for each number.
    ///
    /// - Parameter columns: in which it is counted already.
    func counts(_ facts: TableFacts, countedIn known: UInt64) -> UInt64 {
        if let whole, known & (1 << UInt64(whole)) == 0 { return 0 }
        if overlaps {
            return columns.reduce(0) { bits, column in
                column.test.holds(facts, countedIn: known) ? bits | column.bit : bits
            }
        }
        let found = columns.first { $0.test.holds(facts, countedIn: known) }
        return (found ?? columns.last)?.bit ?? 0
    }
}

extension TableColumn {
    fileprivate var bit: UInt64 { 1 << UInt64(number) }
}
