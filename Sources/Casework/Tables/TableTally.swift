package import Wire

/// Counts children for a table, each once: by unit, and by the rows that the table has beside
/// units.
package struct TableTally: Sendable {
    private let table: SummaryTable
    private let day: CalendarDay
    /// What was counted in each unit itself, without those below it.
    package private(set) var byUnit: [Identifier: TableCounts] = [:]
    /// What was counted in each of the table's own rows, by its number.
    package private(set) var byRow: [Int: TableCounts] = [:]

    /// - Parameter day: on which ages and what is due are judged.
    package init(_ table: SummaryTable, on day: CalendarDay) {
        self.table = table
        self.day = day
    }

    /// Counts a child whose file is open; neither a closed one nor one whose file has still to come
    /// is counted anywhere.
    package mutating func add(_ child: KnownChild) {
        guard child.hasArrived, !child.summary.isClosed else { return }
        let facts = TableFacts(child.summary, on: day)
        let columns = table.counts(facts)
        guard columns != 0 else { return }
        byUnit[child.unit, default: TableCounts()].add(columns)
        guard let rows = table.rows else { return }
        let row = rows.counts(facts, countedIn: 0).trailingZeroBitCount
        byRow[row, default: TableCounts()].add(columns)
    }

    /// Adds what was counted of other children.
    package static func += (left: inout TableTally, right: TableTally) {
        left.byUnit.merge(right.byUnit, uniquingKeysWith: +)
        left.byRow.merge(right.byRow, uniquingKeysWith: +)
    }
}
