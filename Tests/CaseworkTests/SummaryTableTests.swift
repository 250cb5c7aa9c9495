import Casework
import Records
import TestSupport
import Testing
import Wire

@Suite("Summary tables") struct SummaryTableTests {
    private static let today = day(2026, 11, 21)
    private static let units = (0..<4).map { Identifier(high: 9, low: $0) }

    private func children(_ seed: UInt64, _ count: Int = 300) -> [KnownChild] {
        var generator = Generator(seed: seed)
        return (0..<UInt64(count)).map { generator.child($0, in: Self.units) }
    }

    private func tally(_ table: SummaryTable, _ children: [KnownChild]) -> TableTally {
        var tally = TableTally(table, on: Self.today)
        for child in children { tally.add(child) }
        return tally
    }

    private func sum(_ counts: some Sequence<TableCounts>) -> TableCounts {
        counts.reduce(into: TableCounts()) { $0 += $1 }
    }

    @Test(
        "M67 Every identity of a table holds of any children, in each unit and in the sum",
        arguments: SummaryTables.all, [1, 2, 3, 4, 5] as [UInt64])
    func identities(table: SummaryTable, seed: UInt64) {
        var tally = tally(table, children(seed))
        var generator = Generator(seed: seed)
        for unit in Self.units { tally.add(generator.entries(), of: unit) }
        #expect(sum(tally.byUnit.values)[1] > 0)
        for counts in Self.units.compactMap({ tally.byUnit[$0] }) + [sum(tally.byUnit.values)] {
            for identity in table.allIdentities {
                let sides = [identity.left, identity.right].map { side in
                    side.reduce(0) { $0 + counts[$1] }
                }
                #expect(sides[0] == sides[1], "\(table.name): \(identity.description)")
            }
        }
    }

    @Test("M67 The form of 2016 adds up as its instructions say")
    func formOf2016() {
        let table = SummaryTables.leftBehind
        let stated = [
            [2, 5, 8], Array(11...18), [19, 20], Array(21...25), Array(26...29), [30, 31, 32],
        ]
        for seed in 1...20 as ClosedRange<UInt64> {
            let counts = sum(tally(table, children(seed)).byUnit.values)
            let total = { (columns: [Int]) in columns.reduce(0) { $0 + counts[$1] } }
            for columns in stated { #expect(total(columns) == counts[1]) }
            #expect(counts[2] == total([3, 4]) && counts[5] == total([6, 7]))
            #expect(counts[8] == total([9, 10]) && total([13, 14]) == total([24, 25]))
        }
    }

    @Test("M67 No left-behind child is missing from the table: who has no place is counted beside")
    func nobodyMissing() {
        for seed in 1...20 as ClosedRange<UInt64> {
            let children = children(seed)
            let counts = sum(tally(SummaryTables.leftBehind, children).byUnit.values)
            let open = children.filter { !$0.summary.isClosed }
            #expect(counts[1] + counts[33] == open.count { $0.summary.categories.contains(9) })
        }
    }

    @Test("M67 What is counted in parts adds up to what is counted at once, in any parts")
    func parts() {
        let children = children(7)
        let whole = tally(SummaryTables.survey, children)
        for cut in [0, 1, 150, 299, 300] {
            var sum = tally(SummaryTables.survey, Array(children[..<cut]))
            sum += tally(SummaryTables.survey, Array(children[cut...]))
            #expect(sum.byUnit == whole.byUnit && sum.byRow == whole.byRow)
        }
    }

    @Test("M67 The rows by category add up to the rows by unit, column by column")
    func rows() {
        let tally = tally(SummaryTables.survey, children(3))
        #expect(sum(tally.byUnit.values) == sum(tally.byRow.values))
        #expect(sum(tally.byUnit.values)[1] > 200)
    }

    @Test("A closed file is counted nowhere")
    func closed() {
        let closed = children(5).filter(\.summary.isClosed)
        #expect(!closed.isEmpty)
        for table in SummaryTables.all { #expect(tally(table, closed).byUnit.isEmpty) }
    }

    @Test("What is sealed has no row and no column of its own", arguments: SummaryTables.all)
    func sealed(table: SummaryTable) {
        let codes = CodeLists.category.codes + CodeLists.placementMode.codes
        let sealed = codes.filter(\.isSealed).flatMap {
            [$0.label.chinese, $0.label.english] + $0.otherNames
        }
        let shown = (table.columns + (table.rows?.columns ?? [])).flatMap {
            [$0.label.chinese, $0.label.english]
        }
        #expect(!shown.contains { label in sealed.contains { label.contains($0) } })
    }

    @Test("Columns keep numbers of their own, and name groups that stand before them")
    func numbers() {
        #expect(Set(SummaryTables.all.map(\.number)).count == SummaryTables.all.count)
        for table in SummaryTables.all {
            let numbers = table.columns.map(\.number)
            #expect(Set(numbers).count == numbers.count)
            #expect(numbers.allSatisfy { (1...63).contains($0) })
            #expect(table.headline.allSatisfy(numbers.contains))
            var before: [Int] = []
            for group in table.groups {
                #expect(group.whole.map(before.contains) ?? true, "\(group.label.english)")
                before += group.columns.map(\.number)
            }
            #expect(SummaryTables.table(named: table.label.chinese) == table)
        }
    }

    @Test("What tables ask of a child survives in its summary, and nothing asked costs nothing")
    func marks() throws {
        let fields: [(Int, String)] = [
            (ChildField.name, "测甲"), (ChildField.schoolState, "在学"), (ChildField.grade, "三年级"),
            (ChildField.guardianship, "祖辈监护"), (ChildField.disabilityGrade, "二级"),
            (ChildField.isBoarding, "是"), (ChildField.fatherCircumstance, "务工"),
            (ChildField.motherCircumstance, "外出务工"),
        ]
        var clerk = Clerk(1)
        let file = clerk.write(try begin(fields))
        let summary = ChildSummary(fold(file, clerk))
        #expect(summary.tableMarks.schoolState == 1 && summary.tableMarks.grade == 3)
        #expect(summary.tableMarks.guardianship == 3 && summary.tableMarks.health == 4)
        #expect(summary.tableMarks.boarding == 1 && summary.tableMarks.parentsAway == 1)
        let bytes = RecordSummary.child(summary).encode()
        #expect(try RecordSummary.decode(bytes).child == summary)
        var plain = summary
        plain.tableMarks = TableMarks()
        #expect(RecordSummary.child(plain).encode().count < bytes.count)
    }

    @Test("A parent in custody is not told from one who cannot care for other reasons")
    func custody() throws {
        var summaries: [TableMarks] = []
        for circumstance in ["服刑", "重病", "不详"] {
            var clerk = Clerk(1)
            let file = clerk.write(
                try begin([
                    (ChildField.name, "测甲"), (ChildField.fatherCircumstance, circumstance),
                    (ChildField.motherCircumstance, "务工"),
                ]))
            summaries.append(ChildSummary(fold(file, clerk)).tableMarks)
        }
        #expect(Set(summaries).count == 1)
    }
}
