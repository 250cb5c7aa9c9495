/// A summary table, as data: whom it counts, and in which columns (M67).
package struct SummaryTable: Hashable, Sendable {
    /// Kept for ever, and stored in reports that were frozen.
    package let number: Int
    /// For programs and the command line: `survey`.
    package let name: String
    /// What the table is called.
    package let label: Wording
    /// Where it comes from.
    package let source: Wording
    /// Whether it counts children, or entries of registers.
    package let counting: TableSubject
    /// Whom it counts, of those whose files are open.
    package let population: TableTest
    /// What its rows may be beside units; nil if they are always units.
    package let rows: TableGroup?
    /// The first parts the whole; each other comes after those that it speaks of.
    package let groups: [TableGroup]
    /// Equations between columns beyond those of the groups: the sums of both lists are the same
    /// because the second part of a column's question names the first.
    package let identities: [TableIdentity]
    /// What a narrow page shows of each row.
    package let headline: [Int]

    init(
        _ number: Int, _ name: String, _ chinese: String, _ english: String, source: Wording,
        counting: TableSubject = .children, of population: TableTest = .all,
        rows: TableGroup? = nil, identities: [TableIdentity] = [],
        headline: [Int], _ groups: [TableGroup]
    ) {
        self.number = number
        self.name = name
        label = Wording(chinese, english)
        self.source = source
        self.counting = counting
        self.population = population
        self.rows = rows
        self.groups = groups
        self.identities = identities
        self.headline = headline
    }

    /// All columns, sorted by number.
    package var columns: [TableColumn] {
        groups.flatMap(\.columns).sorted { $0.number < $1.number }
    }

    /// The group that a column stands in.
    package func group(of column: Int) -> TableGroup? {
        groups.first { $0.columns.contains { $0.number == column } }
    }

    /// Every equation that holds in each row, whatever is counted.
    package var allIdentities: [TableIdentity] {
        groups.compactMap { group in
            guard let whole = group.whole, !group.overlaps else { return nil }
            return TableIdentity([whole], group.columns.map(\.number))
        } + identities
    }

    /// Whether any column goes by a fact, which may cost something to find out.
    package func asks(_ fact: TableFact) -> Bool {
        columns.contains { $0.test.asks(fact) }
    }

    /// The columns in which a child, or an entry, is counted, a bit for each number; none for one
    /// that the table is not about.
    func counts(_ facts: TableFacts) -> UInt64 {
        guard population.holds(facts, countedIn: 0) else { return 0 }
        return groups.reduce(0) { known, group in
            known | group.counts(facts, countedIn: known)
        }
    }
}
