import Casework
import Node
import Records
import Testing

/// Village and township keep letters, meetings and lessons without a link, and meet; departments
/// get extracts.
@Suite("Registers of an office's own work") struct OrganisationTests {
    private let pair: Pair
    private let county: Node
    private var village: Node { pair.village }
    private var township: Node { pair.township }

    init() throws {
        pair = try Pair()
        county = try pair.tree.open(.county)
        try Link.sync(pair.township, county)
        try pair.meet()
    }

    private func write(
        _ texts: [(String, String)], into collection: String, at node: Node,
        item: String? = nil
    ) throws {
        let file = try node.file(Office.villageA.code, holding: collection, begins: true)
        _ = try node.addEntry(
            texts.map { WrittenField($0.0, $0.1) }, to: file, in: collection, correcting: item)
    }

    private func registers(_ node: Node) throws -> Records.Record {
        try #require(try node.registers(of: village.unit)).record
    }

    @Test("M65 A letter runs out on its day, until one says that it was renewed")
    func letters() throws {
        try write(
            [
                ("kind", "村与监护人"), ("signatory", "岩温"), ("signed", "2025-09-01"),
                ("to", "2026-08-31"),
            ], into: "letters", at: village)
        try pair.meet()
        for node in [village, township] {
            #expect(try registers(node).openItems.map(\.clock) == [100])
        }
        try write([("renewed", "2026-09-01")], into: "letters", at: village, item: "1")
        try write([("place", "村委会档案柜")], into: "letters", at: township, item: "1")
        try pair.meet()
        for node in [village, township] {
            let record = try registers(node)
            #expect(try record.openItems.isEmpty && node.conflicts().cells.isEmpty)
            let letters = record.currentEntries(of: RegisterForm.letters)
            #expect(letters.map { $0.value(EntryFieldNumber.Letter.place) } == [.text("村委会档案柜")])
        }
    }

    @Test("M71 M74 Meetings and lessons that two enter both stay; what was agreed has a result")
    func meetings() throws {
        try write(
            [
                ("day", "2026-09-01"), ("kind", "联席会议"), ("minutes", "纪要〔2026〕3号"),
                ("agreed", "修缮儿童之家"), ("due", "2026-12-31"),
            ], into: "meetings", at: village)
        try write([("day", "2026-09-02"), ("kind", "例会")], into: "meetings", at: township)
        try write(
            [("day", "2026-09-03"), ("kind", "业务培训"), ("person", "周宁"), ("subject", "走访")],
            into: "training", at: village)
        try write(
            [("day", "2026-09-04"), ("kind", "业务培训"), ("person", "玉香"), ("subject", "建档")],
            into: "training", at: township)
        try pair.meet()
        for node in [village, township] {
            let record = try registers(node)
            #expect(record.currentEntries(of: RegisterForm.meetings).count == 2)
            #expect(record.currentEntries(of: RegisterForm.training).count == 2)
            #expect(record.openItems.map(\.clock) == [101])
        }
    }

    private func extract(
        for department: Int, purpose: String = "核对学籍", at node: Node
    ) throws -> DepartmentExtract {
        try node.extract(
            of: node.unit, for: department, purpose: purpose, receiver: "教育局", .chinese,
            unitName: { _ in "" })
    }

    @Test("M70 A department gets the fields declared for it, and the note goes up to the county")
    func extracts() throws {
        _ = try village.addFile(
            "测甲",
            more: [
                (ChildField.school, .text("试镇小学")), (ChildField.remarks, .text("家事")),
                (ChildField.fatherCircumstance, .integer(2)),
            ])
        _ = try village.addFile("测乙")
        try pair.meet()
        let extract = try extract(for: 2, at: township)
        #expect(extract.fields.map(\.number) == ReferralPackets.fields(for: 2))
        let text = extract.rows.flatMap { $0 }.joined(separator: " ")
        #expect(extract.rows.count == 2 && text.contains("试镇小学") && !text.contains("家事"))
        try Link.sync(township, county)
        let record = try #require(try county.registers(of: township.unit)).record
        let note = try #require(record.currentEntries(of: RegisterForm.extracts).first)
        #expect(note.value(EntryFieldNumber.Extract.purpose) == .text("核对学籍"))
        #expect(note.value(EntryFieldNumber.Extract.children) == .integer(2))
        #expect(note.value(EntryFieldNumber.Extract.department) == .integer(2))
        try pair.meet()
        #expect(try village.registers(of: township.unit) == nil)
    }

    @Test("M70 Nothing is given without a purpose, and the note is not entered by hand")
    func refused() throws {
        #expect(throws: FieldRefusal.missing(field: EntryFieldNumber.Extract.purpose)) {
            try extract(for: 2, purpose: " ", at: township)
        }
        _ = try extract(for: 2, at: township)
        let file = try township.file(Office.township.code, holding: "extracts")
        #expect(throws: FieldRefusal.writtenByProgram(field: RegisterForm.extracts)) {
            try township.addEntry(
                [WrittenField("purpose", "核对")], to: file, in: "extracts")
        }
    }

    @Test("M70 Two who give extracts without knowing of each other leave two notes")
    func both() throws {
        _ = try extract(for: 2, at: village)
        _ = try township.extract(
            of: village.unit, for: 16, purpose: "体检", receiver: "", .chinese,
            unitName: { _ in "" })
        try pair.meet()
        let notes = try [village, township].map { node in
            try registers(township, of: node)
        }
        #expect(notes == [1, 1])
    }

    /// How many notes a unit's registers have.
    private func registers(_ node: Node, of office: Node) throws -> Int {
        try node.registers(of: office.unit)?.record
            .currentEntries(of: RegisterForm.extracts).count ?? 0
    }
}
