import Casework
import Node
import Records
import Testing
import Trust

/// Village and township enter carers of one child while no link joins them, and meet.
@Suite("Entries after offline work") struct EntryTests {
    private let pair: Pair
    private let file: Dot
    private var village: Node { pair.village }
    private var township: Node { pair.township }
    private let carers = String(ChildField.carers)

    init() throws {
        pair = try Pair()
        file = try pair.village.addFile("测甲")
        try pair.meet()
    }

    private func fields(_ texts: [String: String]) -> [WrittenField] {
        texts.keys.sorted().map { WrittenField($0, texts[$0] ?? "") }
    }

    @discardableResult
    private func add(
        _ texts: [String: String], at node: Node, to collection: String? = nil,
        correcting item: String? = nil
    ) throws -> WrittenFile {
        try node.addEntry(
            fields(texts), to: try node.child(file), in: collection ?? carers, correcting: item)
    }

    private func items(_ node: Node, _ number: Int = ChildField.carers) throws -> [FileView.Item] {
        let view = FileView(
            try node.child(file).record, on: node.today, role: .administrator, .chinese,
            opensSealed: false, form: Forms.child, unitName: { _ in "" })
        return view.items(of: try #require(Forms.child[number])).entries
    }

    /// One carer whom both know.
    private func known() throws {
        try add(["name": "玉罕", "phone": "12000000001", "relation": "4"], at: village)
        try pair.meet()
    }

    @Test("Carers whom two add without knowing of each other both stay")
    func bothAdd() throws {
        try add(["name": "玉罕"], at: village)
        try add(["name": "岩龙"], at: township)
        try pair.meet()
        for node in [village, township] {
            let names = try items(node).map { $0[EntryFieldNumber.Carer.name] }
            #expect(names.sorted() == ["岩龙", "玉罕"].sorted())
            #expect(try node.conflicts().cells.isEmpty)
        }
    }

    @Test("Two who correct different fields of one carer agree")
    func differentFields() throws {
        try known()
        try add(["phone": "12000000002"], at: village, correcting: "1")
        try add(["relation": "6"], at: township, correcting: "1")
        try pair.meet()
        for node in [village, township] {
            let item = try #require(try items(node).first)
            #expect(try items(node).count == 1 && !item.isConflicted)
            #expect(item[EntryFieldNumber.Carer.phone] == "12000000002")
            #expect(item[EntryFieldNumber.Carer.relation] == "外祖母")
        }
    }

    @Test("Two who correct one field disagree: both values are shown until a person decides")
    func sameField() throws {
        try known()
        try add(["phone": "12000000002"], at: village, correcting: "1")
        try add(["phone": "12000000003"], at: township, correcting: "1")
        try pair.meet()
        for node in [village, township] {
            let item = try #require(try items(node).first)
            #expect(item.isConflicted)
            let phones = item[EntryFieldNumber.Carer.phone].split(separator: " ‖ ")
            #expect(phones.sorted() == ["12000000002", "12000000003"])
            #expect(try node.onlyConflict().conflict.cell.field == ChildField.carers)
        }
        #expect(throws: FieldRefusal.conflicted(field: ChildField.carers)) {
            try add(["phone": "12000000004"], at: village, correcting: "1")
        }
        let conflict = try township.onlyConflict()
        _ = try township.resolve(conflict, as: .text("12000000003"), reason: "")
        try pair.meet()
        let decided = try items(village).map { $0[EntryFieldNumber.Carer.phone] }
        #expect(try decided == ["12000000003"] && village.conflicts().cells.isEmpty)
    }

    @Test("A carer whom one takes out while another corrects stays, marked, until it is decided")
    func editAgainstRemoval() throws {
        try known()
        _ = try township.removeEntry(
            "1", from: try township.child(file), in: carers, reason: "误填")
        try add(["phone": "12000000002"], at: village, correcting: "1")
        #expect(try items(township).isEmpty)
        try pair.meet()
        for node in [village, township] {
            #expect(try items(node).map(\.isEditedAgainstRemoval) == [true])
        }
        try add([:], at: village, correcting: "1")
        try pair.meet()
        let kept = try items(township)
        #expect(kept.map(\.isEditedAgainstRemoval) == [false])
        #expect(kept.first?[EntryFieldNumber.Carer.phone] == "12000000002")
        _ = try township.removeEntry(
            "1", from: try township.child(file), in: carers, reason: "误填")
        try pair.meet()
        #expect(try items(village).isEmpty)
    }

    @Test("Two who correct one visit leave two corrections, and both are marked")
    func visits() throws {
        let number = String(ChildField.visits)
        try add(["date": "2026-03-04", "mood": "3"], at: village, to: number)
        try pair.meet()
        try add(["mood": "2"], at: village, to: number, correcting: "1")
        try add(["mood": "4"], at: township, to: number, correcting: "1")
        try pair.meet()
        let both = try items(village, ChildField.visits)
        #expect(both.map(\.hasRival) == [true, true])
        _ = try township.removeEntry(
            "1", from: try township.child(file), in: number, reason: "以另一份为准")
        try pair.meet()
        #expect(try items(village, ChildField.visits).map(\.hasRival) == [false])
    }

    @Test("Categories that two date meet in one set; one that both name keeps what either said")
    func categories() throws {
        let number = String(ChildField.categories)
        try add(["item": "孤儿", "from": "2024-03-01"], at: village, to: number)
        try add(["item": "重病", "basis": "医院证明"], at: township, to: number)
        try pair.meet()
        for node in [village, township] {
            let shown = try items(node, ChildField.categories).map { $0.fields.map(\.text) }
            #expect(shown == [["孤儿", "2024-03-01"], ["重病", "医院证明"]])
        }
        _ = try township.removeEntry(
            "重病", from: try township.child(file), in: number, reason: "误填")
        #expect(try items(township, ChildField.categories).map(\.number) == [1])
    }

    @Test("Who may not write a field enters nothing in it, nor takes anything out")
    func rights() throws {
        try known()
        let assessor = try Newcomer(.assessor, in: pair.tree, admittedBy: township).node
        try township.assign([file], to: assessor)
        try pair.meet()
        try Link.sync(village, assessor)
        let refusal = FieldRefusal.notAllowed(field: ChildField.carers, .assessor)
        #expect(throws: refusal) { try add(["name": "岩龙"], at: assessor) }
        #expect(throws: refusal) { try add(["name": "岩龙"], at: assessor, correcting: "1") }
        #expect(throws: refusal) {
            try assessor.removeEntry(
                "1", from: try assessor.child(file), in: carers, reason: "误填")
        }
        #expect(throws: FieldRefusal.writtenByProgram(field: ChildField.readings)) {
            try add(["date": "2026-03-04"], at: village, to: "sealed_readings")
        }
        #expect(throws: NodeError.reasonRequired(.removal)) {
            try village.removeEntry("1", from: try village.child(file), in: carers, reason: " ")
        }
    }

    @Test("The roster of a unit is corrected by the same engine, by the unit's own people")
    func roster() throws {
        try Link.sync(township, try pair.tree.open(.county))
        try pair.meet()
        let unit = try #require(try township.units()[township.unit])
        let record = try township.file(unit.name)
        #expect(record.form.kind == .unit)
        #expect(try township.file(record.named.id).record == record.record)
        _ = try township.addEntry(
            fields(["name": "罗芳", "post": "2", "from": "2024-01-01"]), to: record, in: "roster")
        let place = try township.file(unit.name).record.currentEntries(of: UnitForm.roster)
            .firstIndex { $0.value(EntryFieldNumber.Post.name) == .text("罗芳") }
        _ = try township.addEntry(
            fields(["to": "2025-01-01"]), to: try township.file(unit.name), in: "roster",
            correcting: String(try #require(place) + 1))
        let posts = try township.file(unit.name).record.currentEntries(of: UnitForm.roster)
        let ended = posts.filter { $0.value(EntryFieldNumber.Post.to) != .null }
        #expect(ended.map { $0.value(EntryFieldNumber.Post.name) } == [.text("罗芳")])
        #expect(throws: NodeError.notAuthorised(unit: township.unit)) {
            try village.addEntry(
                fields(["name": "周宁"]), to: try village.file(unit.name), in: "roster")
        }
    }

    @Test("A file that moves takes its carers along, and every version of one in dispute")
    func moved() throws {
        try known()
        try add(["phone": "12000000002"], at: village, correcting: "1")
        try add(["phone": "12000000003"], at: township, correcting: "1")
        try pair.meet()
        let moved = try township.moveChild(
            try township.child(file), to: pair.tree.unit(.villageB), reason: "随祖父母居住")
        let entries = try township.open(moved).record.currentEntries(of: ChildField.carers)
        let phones = entries.map { $0.value(EntryFieldNumber.Carer.phone) }
        #expect(Set(phones) == [.text("12000000002"), .text("12000000003")])
        #expect(
            entries.map { $0.value(EntryFieldNumber.Carer.name) } == [.text("玉罕"), .text("玉罕")])
    }
}
