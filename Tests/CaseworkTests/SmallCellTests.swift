import Casework
import TestSupport
import Testing

@testable import Casework

/// Someone who reads a report that left the county, knows how it is made, and tries to find out
/// what was withheld.
@Suite("Small cells") struct SmallCellTests {
    private typealias Sums = [(left: [Int], right: [Int])]

    /// A table of some rows with two groups beside the whole, and its sums.
    private static func table(
        _ generator: inout Generator
    ) -> (values: [Int], sums: Sums) {
        let parts = [2, 1 + generator.number(below: 3)]
        let (rows, width) = (1 + generator.number(below: 3), 1 + parts.reduce(0, +))
        var values = Array(repeating: 0, count: (rows + 1) * width)
        for row in 0..<rows {
            let count = generator.number(below: generator.chance(30) ? 4 : 14)
            values[row * width] = count
            var start = row * width + 1
            for part in parts {
                for _ in 0..<count {
                    let one = generator.number(below: part)
                    values[start + min(one, generator.number(below: part))] += 1
                }
                start += part
            }
        }
        for column in 0..<width {
            values[rows * width + column] = (0..<rows).reduce(0) {
                $0 + values[$1 * width + column]
            }
        }
        return (values, sums(rows: rows, width: width, parts: parts))
    }

    private static func sums(rows: Int, width: Int, parts: [Int]) -> Sums {
        let columns = (0..<width).map { column in
            (left: [rows * width + column], right: (0..<rows).map { $0 * width + column })
        }
        let groups = (0...rows).flatMap { row -> Sums in
            var start = row * width + 1
            return parts.map { part in
                defer { start += part }
                return (left: [row * width], right: Array(start..<start + part))
            }
        }
        return columns + groups
    }

    /// Every number that each withheld cell can have, as far as a thorough search gets.
    private struct Attack {
        let sums: Sums
        let withheld: [Int]
        let most: Int
        var cells: [Int]
        var found: [Int: Set<Int>] = [:]
        var steps = 100_000

        init(_ values: [Int], _ sums: Sums, hidden: [Bool]) {
            self.sums = sums
            withheld = values.indices.filter { hidden[$0] }
            most = (values.max() ?? 0) + 6
            cells = values.indices.map { hidden[$0] ? -1 : values[$0] }
        }

        /// Whether what is tried so far contradicts no sum; a withheld cell is at least 1.
        private var isPossible: Bool {
            sums.allSatisfy { sum in
                let sides = [sum.left, sum.right].map { side in
                    (
                        known: side.reduce(0) { $0 + max(0, cells[$1]) },
                        open: side.count { cells[$0] < 0 }
                    )
                }
                if sides[0].open == 0, sides[0].known < sides[1].known + sides[1].open {
                    return false
                }
                if sides[1].open == 0, sides[1].known < sides[0].known + sides[0].open {
                    return false
                }
                return sides[0].open + sides[1].open > 0 || sides[0].known == sides[1].known
            }
        }

        mutating func run(_ place: Int = 0) {
            steps -= 1
            guard steps > 0 else { return }
            guard place < withheld.count else {
                for cell in withheld { found[cell, default: []].insert(cells[cell]) }
                return
            }
            for number in 1...most {
                cells[withheld[place]] = number
                if isPossible { run(place + 1) }
            }
            cells[withheld[place]] = -1
        }
    }

    @Test("M72 No cell of one to four children is shown, and no cell of nobody is withheld")
    func withheld() {
        var generator = Generator(seed: 1)
        for _ in 0..<300 {
            let (values, sums) = Self.table(&generator)
            let hidden = SmallCells(values, equations: sums).hidden
            for cell in values.indices {
                #expect(hidden[cell] || !(1..<SmallCells.least).contains(values[cell]))
                #expect(values[cell] > 0 || !hidden[cell])
            }
        }
    }

    @Test("Whoever tries every number finds at least five that each small cell could have")
    func attack() {
        var generator = Generator(seed: 2)
        var attacked = 0
        for _ in 0..<150 {
            let (values, sums) = Self.table(&generator)
            let hidden = SmallCells(values, equations: sums).hidden
            var attack = Attack(values, sums, hidden: hidden)
            guard attack.withheld.count <= 7 else { continue }
            attack.run()
            guard attack.steps > 0 else { continue }
            for cell in values.indices where (1..<SmallCells.least).contains(values[cell]) {
                attacked += 1
                let found = attack.found[cell, default: []].count
                #expect(found >= SmallCells.least, "\(values) \(hidden)")
            }
        }
        #expect(attacked > 100)
    }

    @Test("Two of one child each cannot be told from their sum of two")
    func ones() {
        let hidden = SmallCells([40, 38, 1, 1], equations: [(left: [0], right: [1, 2, 3])]).hidden
        #expect(hidden == [false, true, true, true])
    }

    @Test("The attack finds what is withheld carelessly: it would notice")
    func canary() {
        var generator = Generator(seed: 3)
        var solved = 0
        for _ in 0..<200 {
            let (values, sums) = Self.table(&generator)
            let careless = values.map { (1..<SmallCells.least).contains($0) }
            var attack = Attack(values, sums, hidden: careless)
            guard attack.withheld.count <= 6 else { continue }
            attack.run()
            solved += attack.found.values.count { $0.count == 1 }
        }
        #expect(solved > 20)
    }

    @Test("Equations are solved as by hand")
    func equations() {
        var system = LinearSystem(unknowns: 4)
        let plus = { (unknown: Int) in (unknown: unknown, isNegative: false) }
        let minus = { (unknown: Int) in (unknown: unknown, isNegative: true) }
        system.insert([plus(0), plus(1)])
        #expect(system.determined == [])
        system.insert([plus(1), plus(2)])
        system.insert([plus(0), minus(2), plus(3)])
        #expect(system.determined == [3])
        system.insert([plus(0), plus(2)])
        #expect(system.determined == [0, 1, 2, 3])
    }

    @Test(
        "A report that leaves the county adds up where it is shown, and says what is withheld",
        arguments: SummaryTables.all, [1, 2, 3] as [UInt64])
    func reports(table: SummaryTable, seed: UInt64) {
        var generator = Generator(seed: seed)
        let report = generator.report(table, villages: 5, children: 160)
        let shown = report.hidingSmallCells()
        #expect(report.addsUp && shown.addsUp)
        #expect(shown.allRows.flatMap(\.cells).contains(.hidden))
        let small = shown.allRows.flatMap(\.cells).compactMap(\.number).filter {
            (1...4).contains($0)
        }
        #expect(small.isEmpty)
        #expect(shown.hidingSmallCells() == shown)
    }
}
