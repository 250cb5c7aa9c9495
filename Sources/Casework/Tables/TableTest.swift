/// A question of a summary table to one child. Data, so that a table can be read as it counts.
package indirect enum TableTest: Hashable, Sendable {
    /// Whoever there is.
    case all
    /// The fact is one of these numbers.
    case of(TableFact, [Int])
    /// The fact lies between these numbers.
    case between(TableFact, ClosedRange<Int>)
    /// The child has this category, and perhaps others.
    case category(Int)
    /// The child is counted in one of these columns, which stand in an earlier group.
    case counted([Int])
    /// All of these hold.
    case both(TableTest, TableTest)

    /// - Parameter columns: in which the child is counted so far, a bit for each number.
    func holds(_ facts: TableFacts, countedIn columns: UInt64) -> Bool {
        switch self {
        case .all: true
        case .of(let fact, let numbers): numbers.contains(facts[fact])
        case .between(let fact, let range): range.contains(facts[fact])
        case .category(let code): facts.has(category: code)
        case .counted(let numbers): numbers.contains { columns & (1 << UInt64($0)) != 0 }
        case .both(let one, let other):
            one.holds(facts, countedIn: columns) && other.holds(facts, countedIn: columns)
        }
    }
}
