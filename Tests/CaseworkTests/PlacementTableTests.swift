import Casework
import Records
import Testing
import Wire

/// Children by the way in which they are placed (M57, M67).
@Suite("Table of placements") struct PlacementTableTests {
    private typealias Number = EntryFieldNumber.Placement
    private let table = SummaryTables.placements

    /// What is counted of children, each with its placements as way and state.
    private func counts(_ children: [[(mode: String, state: String)]]) throws -> TableCounts {
        let placements = try #require(Forms.child[ChildField.placements])
        let unit = Identifier(high: 9, low: 1)
        var tally = TableTally(table, on: day(2026, 11, 21))
        for (place, ways) in children.enumerated() {
            var clerk = Clerk(UInt64(place + 1))
            let file = clerk.write(
                try begin([
                    (ChildField.name, "测\(place)"), (ChildField.birthDate, "2015-03-18"),
                ]))
            for (mode, state) in ways {
                var edits = RecordEdits(Forms.child, of: fold(file, clerk))
                try edits.addEntry(
                    to: placements,
                    [(Number.mode, mode), (Number.state, state), (Number.start, "2026-03-04")])
                clerk.write(edits.operations, to: file)
            }
            let summary = ChildSummary(fold(file, clerk))
            tally.add(KnownChild(record: file, unit: unit, summary: summary))
        }
        return tally.byUnit[unit] ?? TableCounts()
    }

    @Test("M57 Each child is counted once: in place before planned, ended ones not at all")
    func once() throws {
        let counts = try counts([
            [("家庭寄养", "安置中")], [("家庭寄养", "已结束")], [("亲属抚养", "拟安置")], [],
            [("机构养育", "拟安置"), ("委托照护", "安置中")],
            [("亲属抚养", "安置中"), ("机构养育", "安置中")],
        ])
        #expect(counts[1] == 6 && counts[2] == 4 && counts[3] == 2)
        #expect((11...16).map { counts[$0] } == [1, 0, 1, 0, 1, 1])
        #expect(counts[20] == 3 && counts[21] == 1)
        #expect(counts[31] == 4)
    }

    @Test("M57 M67 An adopted child is counted like one who is not placed, in every column")
    func adopted() throws {
        let adopted = try counts([[("依法收养", "安置中")], [("家庭寄养", "安置中")]])
        let unplaced = try counts([[], [("家庭寄养", "安置中")]])
        #expect(adopted == unplaced)
        #expect(adopted[1] == 2 && adopted[2] == 1)
    }
}
