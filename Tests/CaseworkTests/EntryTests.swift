import Casework
import Records
import Testing

/// What is entered one by one: entries of collections, and elements of sets with what is said of
/// them.
@Suite("Entries") struct EntryTests {
    private let form = Forms.child

    private func field(_ number: Int) throws -> Field { try #require(form[number]) }

    private func begun(_ texts: [(Int, String)] = []) throws -> (Clerk, Dot) {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "岩温")] + texts))
        return (clerk, file)
    }

    /// Writes an item of a field, or the correction of one, and gives what is doubtful in it.
    @discardableResult
    private func enter(
        _ written: [(name: String, text: String)], into number: Int, correcting item: String? = nil,
        of file: Dot, by clerk: inout Clerk
    ) throws -> [Operation] {
        let field = try field(number)
        let record = fold(file, clerk)
        var edits = RecordEdits(form, of: record)
        var draft = EntryDraft(field)
        if let item { draft = try edits.correction(of: record.item(item, of: field), in: field) }
        for one in written { try draft.set(named: one.name, to: one.text) }
        try edits.add(draft)
        if !edits.isEmpty { clerk.write(edits.operations, to: file) }
        return edits.operations
    }

    private func shown(_ record: Record, _ number: Int) throws -> FileView.Collection {
        FileView(
            record, on: Fixture.today, role: .administrator, .chinese, opensSealed: false,
            form: Forms.child, unitName: { _ in "" }
        ).items(of: try field(number))
    }

    @Test("A category has a first day, a last day and a basis, and keeps what is not written anew")
    func dated() throws {
        var (clerk, file) = try begun()
        try enter(
            [("困境类型", "孤儿"), ("起", "2024-03-01"), ("basis", "民政认定")],
            into: ChildField.categories, of: file, by: &clerk)
        let begun = SetFact(from: day(2024, 3, 1), basis: "民政认定")
        #expect(fold(file, clerk).facts(of: ChildField.categories).map(\.fact) == [begun])
        try enter(
            [("to", "2025-08-31")], into: ChildField.categories, correcting: "孤儿", of: file,
            by: &clerk)
        let record = fold(file, clerk)
        let ended = SetFact(from: day(2024, 3, 1), to: day(2025, 8, 31), basis: "民政认定")
        #expect(record.facts(of: ChildField.categories).map(\.fact) == [ended])
        #expect(record.currentFacts(of: ChildField.categories).isEmpty)
        let item = try #require(try shown(record, ChildField.categories).entries.first)
        #expect(
            item.number == 1
                && item.fields.map(\.text) == ["孤儿", "2024-03-01", "2025-08-31", "民政认定"])
    }

    @Test("What has ended may begin anew; what lasts is corrected, not added")
    func again() throws {
        var (clerk, file) = try begun([(ChildField.categories, "孤儿")])
        #expect(throws: FieldRefusal.alreadyInSet(field: ChildField.categories, code: 1)) {
            try enter([("item", "孤儿")], into: ChildField.categories, of: file, by: &clerk)
        }
        try enter(
            [("止", "2024-01-01")], into: ChildField.categories, correcting: "1", of: file,
            by: &clerk)
        var edits = RecordEdits(form, of: fold(file, clerk))
        try edits.set(try field(ChildField.categories), to: "孤儿")
        clerk.write(edits.operations, to: file)
        #expect(fold(file, clerk).currentFacts(of: ChildField.categories).map(\.code) == [1])
    }

    @Test("A wrong category is exchanged for the right one with all that was said of it")
    func exchanged() throws {
        var (clerk, file) = try begun()
        try enter(
            [("item", "孤儿"), ("from", "2024-03-01")], into: ChildField.categories, of: file,
            by: &clerk)
        try enter(
            [("item", "贫困家庭")], into: ChildField.categories, correcting: "孤儿", of: file, by: &clerk)
        let facts = fold(file, clerk).facts(of: ChildField.categories)
        #expect(facts == [ParsedText.Element(5, SetFact(from: day(2024, 3, 1)))])
        try enter([("item", "孤儿")], into: ChildField.categories, of: file, by: &clerk)
        #expect(throws: FieldRefusal.alreadyInSet(field: ChildField.categories, code: 5)) {
            try enter(
                [("item", "贫困家庭")], into: ChildField.categories, correcting: "孤儿", of: file,
                by: &clerk)
        }
    }

    @Test("Words that stand in no list join those that are there")
    func unlisted() throws {
        var (clerk, file) = try begun()
        try enter([("需求", "书桌")], into: ChildField.needs, of: file, by: &clerk)
        try enter([("需求", "路灯"), ("依据", "走访")], into: ChildField.needs, of: file, by: &clerk)
        let facts = fold(file, clerk).facts(of: ChildField.needs)
        #expect(facts == [ParsedText.Element(0, SetFact(basis: "书桌、路灯 (走访)"))])
    }

    @Test("An element without a name, and a day that is none, are refused: nothing could hold them")
    func refused() throws {
        var (clerk, file) = try begun()
        #expect(throws: FieldRefusal.missing(field: ElementField.code)) {
            try enter([("起", "2024-03-01")], into: ChildField.categories, of: file, by: &clerk)
        }
        #expect(throws: FieldRefusal.notADay(field: ElementField.from, "上月")) {
            try enter(
                [("item", "孤儿"), ("from", "上月")], into: ChildField.categories, of: file, by: &clerk)
        }
        #expect(throws: FieldRefusal.noSuchEntry(field: ChildField.categories)) {
            try enter([], into: ChildField.categories, correcting: "重病", of: file, by: &clerk)
        }
    }

    @Test("What ends before it begins is doubted wherever it is shown, until it is corrected")
    func spans() throws {
        var (clerk, file) = try begun()
        let wrong = [("from", "2025-01-01"), ("to", "2024-01-01")]
        try enter(wrong + [("item", "孤儿")], into: ChildField.categories, of: file, by: &clerk)
        try enter(wrong + [("姓名", "玉罕")], into: ChildField.carers, of: file, by: &clerk)
        let doubt = WarningMatter.endsBeforeBeginning(day(2025, 1, 1))
        for (number, place) in [
            (ChildField.categories, ElementField.to),
            (ChildField.carers, EntryFieldNumber.Carer.to),
        ] {
            let warning = Warning(number, entryField: place, doubt)
            #expect(ChildDoubts.warnings(of: fold(file, clerk)).contains(warning))
            #expect(try shown(fold(file, clerk), number).entries.first?.warnings == [warning])
        }
        try enter([("to", "")], into: ChildField.carers, correcting: "1", of: file, by: &clerk)
        #expect(try shown(fold(file, clerk), ChildField.carers).entries.first?.warnings == [])
    }

    @Test("A carer is corrected in place, field by field; what is so already is left out")
    func amended() throws {
        var (clerk, file) = try begun()
        try enter(
            [("姓名", "玉罕"), ("关系", "祖母"), ("电话", "12000000001")], into: ChildField.carers, of: file,
            by: &clerk)
        let operations = try enter(
            [("关系", "祖母"), ("电话", "12000000002")], into: ChildField.carers, correcting: "1",
            of: file,
            by: &clerk)
        let entry = try #require(fold(file, clerk).entries(of: ChildField.carers).first)
        let cell = Cell.entry(ChildField.carers, entry.id, EntryFieldNumber.Carer.phone)
        #expect(operations == [.write(cell, .text("12000000002"), replacing: [entry.id.dot])])
        #expect(throws: FieldRefusal.missing(field: EntryFieldNumber.Carer.name)) {
            try enter([("姓名", "")], into: ChildField.carers, correcting: "1", of: file, by: &clerk)
        }
    }

    @Test("An entry is found by its number in lists; by a code only if the change added no other")
    func named() throws {
        var (clerk, file) = try begun()
        let carers = try field(ChildField.carers)
        let two = ["玉罕", "岩龙"].map { name in
            let field = EntryField(EntryFieldNumber.Carer.name, .text(name))
            return Operation.add(collection: carers.number, fields: [field], corrects: nil)
        }
        let both = clerk.write(two, to: file)
        let record = fold(file, clerk)
        #expect(try record.item("２", of: carers) == .entry(EntryID(dot: both, ordinal: 1)))
        for name in ["0", "3", RecordCode(both).description, "玉罕"] {
            #expect(throws: FieldRefusal.noSuchEntry(field: carers.number)) {
                try record.item(name, of: carers)
            }
        }
        let third = clerk.write([two[0]], to: file)
        let found = try fold(file, clerk).item(RecordCode(third).description, of: carers)
        #expect(found == .entry(EntryID(dot: third, ordinal: 0)))
    }

    @Test("What a sealed category says stays sealed, its basis too")
    func sealed() throws {
        var (clerk, file) = try begun()
        var edits = RecordEdits(form, of: fold(file, clerk))
        edits.put(
            8, SetFact(from: day(2024, 3, 1), basis: "病历"), into: try field(ChildField.categories))
        clerk.write(edits.operations, to: file)
        let item = try #require(try shown(fold(file, clerk), ChildField.categories).entries.first)
        #expect(item.fields.map(\.text) == ["(保密)"])
    }

    @Test("Who may not read a field is told so")
    func unreadable() throws {
        let custody = try field(ChildField.custody)
        try form.check(custody, isReadableBy: .worker)
        #expect(throws: FieldRefusal.mayNotRead(field: ChildField.custody, .assessor)) {
            try form.check(custody, isReadableBy: .assessor)
        }
    }

    @Test("Only collections and sets are entered one by one, and none that the program writes")
    func byHand() throws {
        for form in FormTests.forms {
            let entered = form.fields.filter { (try? form.check(isEnteredByHand: $0)) != nil }
            #expect(entered.allSatisfy { $0.holdsItems && $0.upkeep != .byProgram })
            let byProgram = form.fields.filter { $0.upkeep == .byProgram }
            #expect(!byProgram.isEmpty && byProgram.allSatisfy { !entered.contains($0) })
        }
        #expect(throws: FieldRefusal.isNotCollection(field: ChildField.risk)) {
            try form.check(isEnteredByHand: try field(ChildField.risk))
        }
    }
}
