import Casework
import Records
import Testing
import Wire

/// How own fields get their numbers, and what a book makes of definitions.
@Suite("Forms as a node sees them") struct FormBookTests {
    private static let day = CalendarDay(year: 2026, month: 3, day: 4)

    /// A unit's record with one definition, by the log and number of its change.
    private func record(_ log: Identifier, _ number: UInt64, called name: String) -> Record {
        let fields = [
            EntryField(EntryFieldNumber.OwnField.name, .text(name)),
            EntryField(EntryFieldNumber.OwnField.type, .integer(1)),
            EntryField(EntryFieldNumber.OwnField.labels.chinese, .text("字段" + name)),
        ]
        let dot = Dot(log: log, number: number)
        let change = Change(
            record: nil, kind: .unit, time: 0, form: 2,
            operations: [.add(collection: UnitForm.ownFields, fields: fields, corrects: nil)])
        return Fold.record(dot, from: [(dot, change)])
    }

    private func source(_ record: Record, _ unit: UInt64) -> FormBook.Source {
        FormBook.Source(
            unit: Identifier(high: 0, low: unit), name: "单位\(unit)", own: UnitSummary(record).own)
    }

    @Test("A number follows from the defining entry, is never the program's, and fits JSON")
    func numbers() throws {
        let log = Identifier(high: .max, low: 7)
        let numbers = (0..<50).compactMap {
            OwnNumber.of(EntryID(dot: Dot(log: log, number: $0 + 1), ordinal: 0))
        }
        #expect(Set(numbers).count == 50)
        #expect(numbers.allSatisfy { $0 >= OwnNumber.first && $0 < 1 << 53 })
        let nameless = Identifier(high: 0, low: 7)
        #expect(OwnNumber.of(EntryID(dot: Dot(log: nameless, number: 9), ordinal: 0)) == nil)
        #expect(OwnNumber.of(EntryID(dot: Dot(log: log, number: 9), ordinal: 1)) == nil)
        #expect(OwnNumber.of(EntryID(dot: Dot(log: log, number: 1 << 20), ordinal: 0)) == nil)
    }

    @Test("Of two definitions that share a number neither is taken, so that none is misread")
    func shared() throws {
        let day = try #require(Self.day)
        let logs = [Identifier(high: 1 << 60, low: 1), Identifier(high: 1 << 60, low: 2)]
        let book = FormBook(
            [
                source(record(logs[0], 3, called: "one"), 1),
                source(record(logs[1], 3, called: "two"), 2),
            ],
            on: day)
        #expect(book.fields.map(\.refusal) == [.numberShared, .numberShared])
        #expect(book.child.fields.count == Forms.child.fields.count)
    }

    @Test("A unit's summary keeps its definitions")
    func summary() throws {
        let record = record(Identifier(high: 1 << 60, low: 1), 3, called: "one")
        let summary = RecordSummary(record)
        #expect(summary.unit?.own.fields.map(\.name) == ["one"])
        #expect(try RecordSummary.decode(summary.encode()) == summary)
    }
}
