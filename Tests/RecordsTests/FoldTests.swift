import Records
import Testing

@Suite("Folding") struct FoldTests {
    private let name = Cell.field(1)

    @Test("Values that were written at once are both kept, and the base is shown")
    func concurrentValues() {
        let record = fold([
            (dot(1), change(.write(name, .text("甲"), replacing: []), beginning: true)),
            (dot(2), change(.write(name, .text("乙"), replacing: [dot(1)]))),
            (dot(1, Logs.second), change(.write(name, .text("丙"), replacing: [dot(1)]))),
        ])
        let state = record[name]
        #expect(state?.isConflicted == true)
        #expect(state?.settledValue == nil)
        #expect(state?.sides.map(\.value) == [.text("乙"), .text("丙")])
        #expect(state?.base == [.text("甲")])
        #expect(state?.dots == [dot(2), dot(1, Logs.second)])
    }

    @Test("Equal values that were written at once are one value, and both writers are named")
    func equalValues() {
        let record = fold([
            (dot(1), change(.write(name, .text("甲"), replacing: []), beginning: true)),
            (dot(2), change(.write(name, .text("乙"), replacing: [dot(1)]))),
            (dot(1, Logs.second), change(.write(name, .text("乙"), replacing: [dot(1)]))),
        ])
        #expect(record[name]?.isConflicted == false)
        #expect(record[name]?.settledValue == .text("乙"))
        #expect(
            record[name]?.sides.map { $0.writes.map(\.dot) } == [[dot(2), dot(1, Logs.second)]])
        #expect(record.conflicts { _ in .soft }.isEmpty)
    }

    @Test("Texts that only look the same are different values")
    func unnormalisedTexts() {
        let record = fold([
            (dot(1), change(.write(name, .text("\u{E9}"), replacing: []), beginning: true)),
            (dot(1, Logs.second), change(.write(name, .text("e\u{301}"), replacing: []))),
        ])
        #expect(record[name]?.isConflicted == true)
    }

    @Test("Clearing against writing is a conflict; cleared by all is settled and empty")
    func clearing() {
        let begun = (
            dot: dot(1),
            change: change(.write(name, .text("甲"), replacing: []), beginning: true)
        )
        let cleared = (dot: dot(2), change: change(.write(name, .null, replacing: [dot(1)])))
        let also = (
            dot: dot(1, Logs.second), change: change(.write(name, .null, replacing: [dot(1)]))
        )
        let written = (
            dot: dot(1, Logs.third), change: change(.write(name, .text("乙"), replacing: [dot(1)]))
        )
        #expect(fold([begun, cleared, also])[name]?.settledValue == .null)
        #expect(fold([begun, cleared, written])[name]?.isConflicted == true)
    }

    @Test("In a set what was taken out yields to what was put in meanwhile")
    func addWins() {
        let element = Cell.element(9, 4)
        let changes: [Logged] = [
            (dot(1), change(.write(element, .boolean(true), replacing: []), beginning: true)),
            (dot(2), change(.write(element, .null, replacing: [dot(1)]))),
            (dot(1, Logs.second), change(.write(element, .boolean(true), replacing: [dot(1)]))),
        ]
        let record = fold(changes)
        #expect(record.elements(of: 9).map(\.code) == [4])
        #expect(record[element]?.isConflicted == false)
        #expect(fold(Array(changes.prefix(2))).elements(of: 9).isEmpty)
    }

    /// Takes out the visit that the first change put in.
    private func removal(_ own: Dot, seen: [Dot]) -> Logged {
        let visit = EntryID(dot: dot(1), ordinal: 0)
        return (own, change(.remove(collection: 5, visit, reason: .null, seen: seen)))
    }

    private func statusOfVisit(_ changes: [Logged]) throws -> Entry.Status {
        try #require(fold(changes).entries(of: 5).first).status
    }

    @Test("An entry that someone edits while another takes it out stays, marked")
    func editAgainstRemoval() throws {
        let visit = EntryID(dot: dot(1), ordinal: 0)
        let added = (
            dot: dot(1),
            change: change(
                .add(collection: 5, fields: [EntryField(1, .text("一"))], corrects: nil),
                beginning: true)
        )
        let removed = removal(dot(2), seen: [dot(1)])
        let edited = (
            dot: dot(1, Logs.second),
            change: change(.write(.entry(5, visit, 1), .text("二"), replacing: [dot(1)]))
        )
        let corrected = (
            dot: dot(1, Logs.third),
            change: change(.add(collection: 5, fields: [], corrects: visit))
        )
        #expect(try statusOfVisit([added]) == .present)
        #expect(try statusOfVisit([added, removed]) == .removed)
        #expect(try statusOfVisit([added, removed, edited]) == .editedAgainstRemoval)
        #expect(try statusOfVisit([added, removed, corrected]) == .editedAgainstRemoval)
        let seenAll = removal(dot(3), seen: [dot(1, Logs.second)])
        #expect(try statusOfVisit([added, removed, edited, seenAll]) == .removed)
    }

    @Test("A correction names what it corrects in its own collection only")
    func correctionsStayInTheirCollection() {
        let visit = EntryID(dot: dot(1), ordinal: 0)
        let record = fold([
            (dot(1), change(.add(collection: 5, fields: [], corrects: nil), beginning: true)),
            (dot(2), change(.add(collection: 6, fields: [], corrects: visit))),
        ])
        #expect(record.entries(of: 5).first?.correctedBy == [])
        #expect(record.entries.map(\.collection) == [5, 6])
    }

    @Test("The cells of an edited entry are sorted, their values by change")
    func editedEntryIsSorted() throws {
        let id = EntryID(dot: dot(5, Logs.third), ordinal: 0)
        let record = fold([
            (dot(1), change(.write(.entry(5, id, 2), .integer(1), replacing: []), beginning: true)),
            (
                dot(5, Logs.third),
                change(
                    .add(
                        collection: 5, fields: [EntryField(2, .integer(2)), EntryField(1, .null)],
                        corrects: nil))
            ),
        ])
        let entry = try #require(record.entries(of: 5).first)
        #expect(entry.cells.map(\.cell) == [.entry(5, id, 1), .entry(5, id, 2)])
        #expect(entry[2]?.dots == [dot(1), dot(5, Logs.third)])
        #expect(record[.entry(5, id, 1)]?.settledValue == .null)
        #expect(record[.entry(5, id, 3)] == nil)
    }

    @Test("Before its beginning has arrived a record shows what is known of it")
    func withoutBeginning() {
        let late = (
            dot: dot(1, Logs.second), change: change(.write(name, .integer(1), replacing: []))
        )
        let record = fold([late])
        #expect(!record.dots.contains(record.id))
        #expect(record.kind == .child)
        #expect(record[name]?.settledValue == .integer(1))
        #expect(record[.field(2)] == nil)
    }

    @Test("Operations of a newer program are counted")
    func unknownOperations() {
        let record = fold([
            (dot(1), change(.unknown([0x81, 0x24]), .unknown([0x81, 0x25]), beginning: true))
        ])
        #expect(record.unknownOperations == 2)
    }

    @Test("Values that forged changes replace all around are shown, not lost")
    func forgedRing() {
        let ahead = dot(1, Logs.third)
        let record = fold([
            (dot(1), change(beginning: true)),
            (dot(1, Logs.second), change(.write(name, .integer(1), replacing: [ahead]))),
            (ahead, change(.write(name, .integer(2), replacing: [dot(1, Logs.second)]))),
        ])
        #expect(record[name]?.isConflicted == true)
        #expect(record[name]?.replaced.isEmpty == true)
    }

    @Test("A cell that was written hundreds of times keeps the last value and the whole past")
    func manyRewrites() {
        let changes: [Logged] = (1...400).map { number in
            let replacing = number == 1 ? [] : [dot(UInt64(number - 1))]
            let operation = Records.Operation.write(
                name, .integer(Int64(number)), replacing: replacing)
            return (dot(UInt64(number)), change(operation, beginning: number == 1))
        }
        let record = fold(changes)
        #expect(record[name]?.settledValue == .integer(400))
        #expect(record[name]?.replaced.count == 399)
    }
}
