import Casework
import Node
import Records
import Testing
import Wire

/// Codes that offices add to lists that are built in (issue 4; decision 12).
@Suite("Codes that offices add to built-in lists") struct OwnCodeTests: InOffices {
    let offices: Offices

    init() throws { offices = try Offices() }

    private func meet() throws { try offices.meet() }

    private func define(
        _ label: String, in list: String, of office: Office = .county, at node: Node? = nil
    ) throws {
        let node = node ?? county
        _ = try node.addEntry(
            [("list", list), ("chinese", label)].map { WrittenField($0.0, $0.1) },
            to: try node.file(office.code, holding: "own_codes"), in: "own_codes")
    }

    private func known(_ label: String, in list: String, at node: Node) throws -> KnownCode {
        try #require(try node.forms().code(named: label, in: list))
    }

    /// Begins a child's file with one more field.
    private func begin(_ field: String, _ text: String, at node: Node) throws {
        _ = try node.addChild(
            [WrittenField("姓名", "测甲"), WrittenField(field, text)], to: node.unit, reason: "")
    }

    private func edit(_ field: String, _ text: String, at node: Node) throws {
        _ = try node.editFile(try node.child("测甲"), [WrittenField(field, text)], reason: "")
    }

    private func addEvent(_ kind: String, at node: Node) throws {
        _ = try node.addEntry(
            [WrittenField("day", "2026-03-02"), WrittenField("kind", kind)],
            to: try node.child("测甲"), in: "events")
    }

    private func view(at node: Node, _ name: String = "测甲") throws -> FileView {
        let file = try node.child(name)
        return FileView(
            file.record, on: node.today, role: .worker, .chinese, opensSealed: false,
            form: file.form
        ) { _ in "" }
    }

    private func line(_ field: Int, at node: Node) throws -> FileView.Line {
        try #require(try view(at: node).lines.first { $0.field.number == field })
    }

    @Test("A village that met the county once chooses its codes offline, and all above read them")
    func used() throws {
        try define("网格员", in: "discovery")
        try define("就医陪护", in: "need")
        try define("搬迁", in: "event")
        #expect(try village.forms().list(CodeLists.discovery).find("网格员") == nil)
        try meet()
        try begin("发现渠道", "网格员", at: village)
        let number = try known("就医陪护", in: "need", at: village).own.number
        try edit("存在问题及需求", "厌学、\(number)", at: village)
        try addEvent("搬迁", at: village)
        try meet()
        for node in [village, township, county] {
            #expect(try line(ChildField.discovery, at: node).texts == ["网格员"])
            #expect(try line(ChildField.needs, at: node).texts == ["厌学", "就医陪护"])
            let events = try view(at: node).collections.first {
                $0.field.number == ChildField.events
            }
            #expect(events?.entries.first?[EntryFieldNumber.Event.kind] == "搬迁")
            #expect(try line(ChildField.discovery, at: node).warnings.isEmpty)
        }
    }

    @Test("A register takes own codes as well, and so does a unit's own record")
    func registers() throws {
        try define("家访日", in: "meeting_kind")
        try define("儿童食堂", in: "facility_kind")
        try meet()
        _ = try village.beginRegisters(of: village.unit)
        let meetings = try village.file(Office.villageA.code, holding: "meetings")
        let kinds = meetings.form.field(named: "meetings")?.entryFields.compactMap(\.codes)
        #expect(kinds?.contains { $0.find("家访日") != nil } == true)
        _ = try township.addEntry(
            [WrittenField("name", "小食堂"), WrittenField("kind", "儿童食堂")],
            to: try township.file(Office.township.code), in: "facilities")
        let file = try township.file(Office.township.code)
        let kind = file.record.currentEntries(of: UnitForm.facilities).first?
            .value(EntryFieldNumber.Facility.kind)
        let known = try known("儿童食堂", in: "facility_kind", at: township)
        #expect(kind == .integer(Int64(known.own.number)))
    }

    @Test("A village that has not heard of a code shows its number with a sentence, and keeps it")
    func unknown() throws {
        try define("网格员", in: "discovery")
        let number = try known("网格员", in: "discovery", at: county).own.number
        let other = try tree.open(.villageB)
        let file = try other.addFile("测甲", more: [(ChildField.discovery, .integer(Int64(number)))])
        _ = try other.write(
            Edit(
                unit: other.unit, logClass: .routine, record: file, kind: .child,
                operations: [
                    .write(.element(ChildField.needs, number), SetFact.plain.value, replacing: [])
                ]))
        for field in [ChildField.discovery, ChildField.needs] {
            let line = try line(field, at: other)
            #expect(line.texts == [String(number)])
            #expect(line.warnings.map(\.matter) == [.unknownCode(number)])
        }
        try edit("备注", "看过", at: other)
        #expect(try other.open(file).record.values(of: ChildField.discovery).count == 1)
        try Link.sync(county, township)
        try Link.sync(township, other)
        #expect(try line(ChildField.discovery, at: other).texts == ["网格员"])
        #expect(try line(ChildField.discovery, at: other).warnings.isEmpty)
    }

    @Test("An ended code is chosen no more; what it says is shown, and corrected beside it")
    func ended() throws {
        try define("搬迁", in: "event")
        try define("就医陪护", in: "need")
        try meet()
        try begin("存在问题及需求", "就医陪护", at: village)
        try addEvent("搬迁", at: village)
        for (label, list) in [("搬迁", "event"), ("就医陪护", "need")] {
            let code = try known(label, in: list, at: county)
            _ = try county.end(code.own, of: code.unit, on: county.today, reason: "")
        }
        try meet()
        let refusal = FieldRefusal.own(.codeEnded(Wording("搬迁", "搬迁")))
        #expect(throws: refusal) { try addEvent("搬迁", at: village) }
        _ = try village.addEntry(
            [WrittenField("note", "全家")], to: try village.child("测甲"), in: "events",
            correcting: "1")
        let number = try known("就医陪护", in: "need", at: village).own.number
        _ = try village.addEntry(
            [WrittenField("to", "2026-03-04")], to: try village.child("测甲"), in: "needs",
            correcting: String(number))
        let event = try #require(try view(at: village).collections.first?.entries.first)
        #expect(event[EntryFieldNumber.Event.kind] == "搬迁")
        #expect(event[EntryFieldNumber.Event.note] == "全家")
    }

    @Test(
        "A list whose codes rules, clocks, orders or secrecy go by takes no more, and says why",
        arguments: [
            "category", "risk", "status", "benefit", "circumstance", "custody_step",
            "placement_mode", "hotline_matter", "problem_state",
        ])
    func closed(list: String) throws {
        let growth = try #require(CodeLists.all.first { $0.name == list }).growth
        let reason = try #require(growth.reason)
        #expect(throws: FieldRefusal.own(.listClosed(list, reason))) {
            try define("另一类", in: list)
        }
    }

    private func defineField(holding list: String) throws {
        _ = try county.addEntry(
            ["name": "extra", "chinese": "另一栏", "type": "单选", "list": list]
                .sorted { $0.key < $1.key }.map { WrittenField($0.key, $0.value) },
            to: try county.file(Office.county.code, holding: "own_fields"), in: "own_fields")
    }

    @Test(
        "A field of one's own may hold codes of a closed list, to which it adds none",
        arguments: ["risk", "status", "problem_state"])
    func fieldOfClosedList(list: String) throws {
        try defineField(holding: list)
        try meet()
        let field = try village.forms().child.field(named: "extra")
        #expect(field?.codes == CodeLists.all.first { $0.name == list })
    }

    @Test(
        "A field of one's own holds no codes of which some are sealed: it cannot keep them so",
        arguments: ["category", "circumstance", "benefit", "placement_mode"])
    func fieldOfSealedList(list: String) throws {
        #expect(throws: FieldRefusal.own(.listSealed(list))) { try defineField(holding: list) }
    }

    @Test("A definition for a closed list that comes from elsewhere adds nothing and says why")
    func closedThere() throws {
        let unit = try #require(try county.units()[county.unit])
        let fields = [
            EntryField(EntryFieldNumber.OwnCode.list, .text("category")),
            EntryField(EntryFieldNumber.OwnCode.labels.chinese, .text("另一类")),
        ]
        _ = try county.write(
            Edit(
                unit: county.unit, logClass: .own, record: unit.record, kind: .unit,
                operations: [.add(collection: UnitForm.ownCodes, fields: fields, corrects: nil)]))
        try meet()
        for node in [county, village] {
            let known = try known("另一类", in: "category", at: node)
            #expect(known.code == nil && known.refusal == .listClosed("category", .sealed))
            #expect(try node.forms().child == Forms.child)
        }
    }

    @Test("What must not be collected is no code either, and a name of the list is not given again")
    func refused() throws {
        #expect(throws: FieldRefusal.self) { try define("宗教信仰", in: "need") }
        #expect(throws: FieldRefusal.own(.nameTaken("学校"))) { try define("学校", in: "discovery") }
        #expect(try county.forms().codes.isEmpty)
    }

    @Test("Two offices that define one name apart have two codes; each is written below its own")
    func concurrent() throws {
        try meet()
        try define("网格员", in: "discovery")
        try define("网格员", in: "discovery", of: .township, at: township)
        try meet()
        let labels = try village.forms().codes.compactMap(\.code?.label.chinese)
        #expect(labels == ["网格员", "网格员(试镇)"])
        try begin("发现渠道", "网格员(试镇)", at: village)
        try meet()
        #expect(try line(ChildField.discovery, at: county).texts == ["网格员(试镇)"])
        _ = try county.addFile("测乙")
        #expect(throws: FieldRefusal.own(.otherUnit(Wording("网格员", "网格员")))) {
            _ = try county.editFile(
                try county.child("测乙"), [WrittenField("发现渠道", "网格员(试镇)")], reason: "")
        }
    }

    @Test("Two who choose different codes apart disagree by their labels, and a person decides")
    func disagreement() throws {
        try define("网格员", in: "discovery")
        try meet()
        _ = try village.addFile("测甲")
        try meet()
        try edit("发现渠道", "网格员", at: village)
        try edit("发现渠道", "邻居", at: township)
        try meet()
        let conflict = try township.onlyConflict()
        let field = try #require(conflict.form?.field(of: conflict.conflict.cell))
        let sides = conflict.conflict.sides.map { field.text(of: $0.value, in: .chinese) }
        #expect(sides.sorted() == ["网格员", "邻居"].sorted())
        _ = try township.resolve(
            conflict, as: try township.value("网格员", for: conflict).value, reason: "")
        try meet()
        #expect(try line(ChildField.discovery, at: county).texts == ["网格员"])
    }

    @Test("Own codes go through the survey table both ways")
    func table() throws {
        try define("就医陪护", in: "need")
        try meet()
        let survey = SurveyTable(
            names: [], preamble: [], headings: ["姓名", "出生日期", "存在问题及需求"],
            rows: [
                SurveyRow(
                    place: 2, cells: ["测甲", "2015-03-18", "就医陪护"].map { .text($0) })
            ])
        let preview = try village.previewSurvey(survey, unit: village.unit)
        _ = try village.importSurvey(preview, reason: "导入")
        #expect(try line(ChildField.needs, at: village).texts == ["就医陪护"])
        let export = try village.exportSurvey(of: [village.unit], named: "甲村")
        #expect(export.rows[0].contains(.text("就医陪护")))
        let again = try village.previewSurvey(export.table, unit: village.unit)
        #expect(again.rows.map(\.outcome) == [.unchanged])
    }

    @Test("What is due is about an own code by its label, in the worklist and in the file")
    func due() throws {
        try define("搬迁", in: "event")
        try meet()
        _ = try village.addFile("测甲")
        try addEvent("搬迁", at: village)
        let listed = try village.worklist(of: [village.unit], until: .latest)
        let open = try village.openItems(of: try village.child("测甲"))
        for items in [listed, open] {
            let visit = items.first {
                if case .entry(let clock, _) = $0.matter {
                    clock.name == "event-visit"
                } else {
                    false
                }
            }
            #expect(visit?.subject?.chinese == "搬迁")
        }
    }

    @Test("M40 What goes along with a referral names own codes as people call them")
    func packet() throws {
        try define("就医陪护", in: "need")
        try meet()
        try begin("存在问题及需求", "就医陪护", at: village)
        _ = try village.addReferral(
            [("转介至", "8"), ("转介事项", "关爱")].map { WrittenField($0.0, $0.1) },
            to: try village.child("测甲"))
        let packet = try village.referralPacket(
            "1", of: try village.child("测甲"), purpose: "关爱", .chinese, unitName: { _ in "" })
        let needs = try #require(packet.lines.first { $0.field.number == ChildField.needs })
        #expect(needs.text == "就医陪护")
    }

    @Test("M40 A department of one's own is referred to and refers; S2 says nothing of it")
    func department() throws {
        try define("社工站", in: "department")
        try meet()
        _ = try village.addFile("测甲")
        _ = try village.addReferral(
            [("转介至", "社工站"), ("转出部门", "社工站"), ("转介事项", "关爱")]
                .map { WrittenField($0.0, $0.1) }, to: try village.child("测甲"))
        let child = try village.child("测甲")
        let packet = try village.referralPacket(
            "1", of: child, purpose: "关爱", .chinese, unitName: { _ in "" })
        #expect(packet.lines.map(\.field.number) == [ChildField.name])
        let facts = HelpFacts(
            of: child.record, try village.summary(of: child),
            by: try village.benefits(of: child.working.unit), RulePacks.standard,
            on: village.today, opensSealed: false)
        #expect(facts.doubts.isEmpty)
    }
}
