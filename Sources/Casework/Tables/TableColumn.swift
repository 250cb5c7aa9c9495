/// One column of a summary table, or one row of those that it has beside the units.
package struct TableColumn: Hashable, Sendable {
    /// Kept for ever, for reports that were frozen are read by it: 1 to 63.
    package let number: Int
    /// What stands over it.
    package let label: Wording
    /// Who is counted in it, of those whom its group asks.
    package let test: TableTest

    init(_ number: Int, _ chinese: String, _ english: String, _ test: TableTest = .all) {
        self.number = number
        label = Wording(chinese, english)
        self.test = test
    }
}
