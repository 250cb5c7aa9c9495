package import Wire

/// Counts children, or entries of registers, for a table, each once: by unit, and by the rows that
/// the table has beside units.
package struct TableTally: Sendable {
    private let table: SummaryTable
    private let day: CalendarDay
    private let rules: [Identifier: UnitRules]
    /// What was counted in each unit itself, without those below it.
    package private(set) var byUnit: [Identifier: TableCounts] = [:]
    /// What was counted in each of the table's own rows, by its number.
    package private(set) var byRow: [Int: TableCounts] = [:]

    /// - Parameters:
    ///   - day: on which ages, what is due and what has ended are judged.
    ///   - rules: by which the units judge who should have what, for a table that asks for it.
    package init(
        _ table: SummaryTable, on day: CalendarDay, rules: [Identifier: UnitRules] = [:]
    ) {
        self.table = table
        self.day = day
        self.rules = rules
    }

    /// Counts a child whose file is open; neither a closed one nor one whose file has still to come
    /// is counted anywhere.
    package mutating func add(_ child: KnownChild) {
        guard table.counting == .children, child.hasArrived, !child.summary.isClosed else { return }
        let gaps = rules.isEmpty ? nil : rules[child.unit]?.gaps(of: child.summary, on: day)
        let facts = TableFacts(child.summary, on: day, gaps: gaps ?? [])
        let columns = table.counts(facts)
        guard columns != 0 else { return }
        byUnit[child.unit, default: TableCounts()].add(columns)
        guard let rows = table.rows else { return }
        let row = rows.counts(facts, countedIn: 0).trailingZeroBitCount
        byRow[row, default: TableCounts()].add(columns)
    }

    /// Counts the entries of a record of a unit.
    package mutating func add(_ entries: [EntryCount], of unit: Identifier) {
        guard table.counting == .entries else { return }
        for count in entries {
            let open = count.open(on: day)
            for (isOpen, times) in [(true, open), (false, count.current - open)]
            where times > 0 {
                let columns = table.counts(
                    TableFacts(entryOf: count.collection, isOpen: isOpen))
                byUnit[unit, default: TableCounts()].add(columns, times: times)
            }
        }
    }

    /// Adds what was counted elsewhere.
    package static func += (left: inout TableTally, right: TableTally) {
        left.byUnit.merge(right.byUnit, uniquingKeysWith: +)
        left.byRow.merge(right.byRow, uniquingKeysWith: +)
    }
}
