import Casework
import Records
import Testing

@Suite("Files side by side") struct FileComparisonTests {
    private func file(_ log: UInt64, _ fields: [(Int, String)]) throws -> Record {
        var clerk = Clerk(log)
        let file = clerk.write(try begin(fields))
        return fold(file, clerk)
    }

    private func compare(_ records: [Record], as role: FormRole = .worker) -> FileComparison {
        FileComparison(
            records.map { .init($0, as: role) }, on: Fixture.today, .chinese, unitName: { _ in "" })
    }

    private func line(_ field: Int, _ comparison: FileComparison) throws -> FileComparison.Line {
        try #require(comparison.lines.first { $0.field.number == field })
    }

    @Test("What is the same, what differs and what only one says are told apart")
    func agreement() throws {
        let comparison = compare([
            try file(1, [(1, "测甲"), (ChildField.school, "试小"), (ChildField.risk, "高")]),
            try file(2, [(1, "测甲"), (ChildField.school, "试中")]),
            try file(3, [(1, "测甲"), (ChildField.risk, "高")]),
        ])
        #expect(comparison.lines.map(\.field.number) == [1, ChildField.risk, ChildField.school])
        #expect(comparison.lines.map(\.agreement) == [.same, .partial, .different])
        let school = try line(ChildField.school, comparison)
        #expect(school.sides.map { $0?.texts } == [["试小"], ["试中"], nil])
    }

    @Test("Elements of a set are the same in whatever order they were written")
    func sets() throws {
        let comparison = compare([
            try file(1, [(ChildField.categories, "孤儿、重残")]),
            try file(2, [(ChildField.categories, "重残、孤儿")]),
        ])
        #expect(try line(ChildField.categories, comparison).agreement == .same)
    }

    @Test("What is sealed is compared by its value and shown by a general word")
    func sealed() throws {
        let comparison = compare([
            try file(1, [(ChildField.motherCircumstance, "服刑、重病")]),
            try file(2, [(ChildField.motherCircumstance, "服刑、失联")]),
        ])
        let line = try line(ChildField.motherCircumstance, comparison)
        #expect(line.agreement == .different)
        #expect(line.sides.map { $0?.texts } == [["(保密)"], ["(保密)"]])
    }

    @Test("A field that the role may not read in one of the files is not compared")
    func roles() throws {
        let records = try [1, 2].map { log in
            try file(log, [(1, "测甲"), (ChildField.identityNumber, "999901201503180001")])
        }
        #expect(compare(records).lines.map(\.field.number) == [1, ChildField.identityNumber])
        #expect(compare(records, as: .assessor).lines.map(\.field.number) == [1])
        let mixed = FileComparison(
            [.init(records[0], as: .worker), .init(records[1], as: .assessor)], on: Fixture.today,
            .chinese, unitName: { _ in "" })
        #expect(mixed.lines.map(\.field.number) == [1])
    }

    @Test("Entries are counted; what is about a file as such is not")
    func entries() throws {
        var clerk = Clerk(1)
        let dot = clerk.write(try begin([(1, "测甲")]))
        var edits = RecordEdits(Forms.child, of: fold(dot, clerk))
        let visits = try #require(Forms.child[ChildField.visits])
        try edits.addEntry(to: visits, [(VisitField.date, "2026-09-01")])
        try edits.leaveNote("待查", about: "!")
        clerk.write(edits.operations, to: dot)
        let comparison = compare([fold(dot, clerk), try file(2, [(1, "测甲")])])
        #expect(comparison.tallies.map(\.field.number) == [ChildField.visits])
        #expect(comparison.tallies.map(\.counts) == [[1, 0]])
    }
}
