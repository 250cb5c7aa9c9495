/// What the rows of a report are.
package enum TableRows: Int, Hashable, Sendable, CaseIterable {
    /// The units directly below, and what the unit keeps itself.
    case units = 1
    /// The table's own rows, such as categories.
    case categories = 2
}
