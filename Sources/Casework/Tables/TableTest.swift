/// A question of a summary table to one child, or to one entry. Data, so that a table can be read
/// as it counts.
package indirect enum TableTest: Hashable, Sendable {
    /// Whoever there is.
    case all
    /// The fact is one of these numbers.
    case of(TableFact, [Int])
    /// The fact lies between these numbers.
    case between(TableFact, ClosedRange<Int>)
    /// The child has this category, and perhaps others.
    case category(Int)
    /// The child has this benefit in the month of the table, and perhaps others.
    case benefit(Int)
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
        case .benefit(let kind): facts.has(benefit: kind)
        case .counted(let numbers): numbers.contains { columns & (1 << UInt64($0)) != 0 }
        case .both(let one, let other):
            one.holds(facts, countedIn: columns) && other.holds(facts, countedIn: columns)
        }
    }

    /// Whether the answer goes by a fact.
    func asks(_ wanted: TableFact) -> Bool {
        switch self {
        case .of(let fact, _), .between(let fact, _): fact == wanted
        case .both(let one, let other): one.asks(wanted) || other.asks(wanted)
        case .all, .category, .benefit, .counted: false
        }
    }
}
