import Casework
import Node
import Records
import Testing

/// Fields and codes that offices add to the forms (issue 4; design section 3).
@Suite("Fields that offices define") struct OwnFieldTests: InOffices {
    let offices: Offices

    init() throws { offices = try Offices() }

    private func meet() throws { try offices.meet() }

    @discardableResult
    private func define(
        _ fields: [(String, String)], in collection: String = "own_fields",
        of office: Office = .county, at node: Node? = nil
    ) throws -> WrittenFile {
        let node = node ?? county
        return try node.addEntry(
            fields.map { WrittenField($0.0, $0.1) },
            to: try node.file(office.code, holding: collection), in: collection)
    }

    private func defineCellar(type: String = "文字") throws {
        try define([("name", "cellar"), ("chinese", "地窖"), ("type", type)])
    }

    private func edit(_ name: String, _ text: String, at node: Node) throws {
        _ = try node.editFile(
            try node.child("测甲"), [WrittenField(name, text)], reason: "")
    }

    private func view(at node: Node) throws -> FileView {
        let file = try node.child("测甲")
        return FileView(
            file.record, on: node.today, role: .worker, .chinese, opensSealed: false,
            form: file.form
        ) { _ in "" }
    }

    private func line(_ label: String, at node: Node) throws -> FileView.Line? {
        try view(at: node).lines.first { $0.field.label.chinese == label }
    }

    private func known(_ name: String, at node: Node) throws -> KnownField {
        try #require(try node.forms().field(named: name))
    }

    @Test("A county's field is used in the village below after one meeting, and read above")
    func used() throws {
        try defineCellar()
        #expect(throws: FieldRefusal.unknownField("地窖")) {
            _ = try village.addChild(
                [WrittenField("姓名", "测甲"), WrittenField("地窖", "有")], to: village.unit,
                reason: "")
        }
        try meet()
        _ = try village.addChild(
            [WrittenField("姓名", "测甲"), WrittenField("地窖", "有")], to: village.unit, reason: "")
        try edit("cellar", "一个", at: village)
        try meet()
        for node in [village, township, county] {
            #expect(try line("地窖", at: node)?.texts == ["一个"])
            let steps = try node.history(of: try node.child("测甲"), .chinese).flatMap(\.steps)
            #expect(steps.contains { $0.label.chinese == "地窖" && $0.new == "一个" })
        }
    }

    @Test("A code of an own list is chosen by its name, and entered with dates in a set")
    func codes() throws {
        try define([
            ("name", "water"), ("chinese", "水源"), ("type", "多选"), ("list", "water"),
        ])
        try define([("list", "water"), ("chinese", "山泉"), ("english", "spring")], in: "own_codes")
        try meet()
        _ = try village.addFile("测甲")
        _ = try village.addEntry(
            [WrittenField("item", "spring"), WrittenField("from", "2024-03-01")],
            to: try village.child("测甲"), in: "水源")
        try meet()
        #expect(try line("水源", at: county)?.texts.first?.hasPrefix("山泉") == true)
        let items = try view(at: county).sets.first { $0.field.name == "water" }
        #expect(items?.entries.count == 1)
    }

    @Test("Two who write an own field apart disagree openly, and a person decides")
    func disagreement() throws {
        try defineCellar()
        _ = try village.addFile("测甲")
        try meet()
        try edit("地窖", "有", at: village)
        try edit("地窖", "没有", at: township)
        try meet()
        for node in [village, township, county] {
            let conflict = try node.onlyConflict()
            #expect(!conflict.conflict.rule.isHard)
            #expect(conflict.form?.label(of: conflict.conflict.cell).chinese == "地窖")
            #expect(try line("地窖", at: node)?.isConflicted == true)
        }
        let conflict = try township.onlyConflict()
        _ = try township.resolve(
            conflict, as: try township.value("有", for: conflict).value, reason: "")
        try meet()
        #expect(try county.conflicts().count == 0)
        #expect(try line("地窖", at: county)?.texts == ["有"])
    }

    @Test("An own field that says what is sealed is compared only by an opening in its own file")
    func sealed() throws {
        try defineCellar()
        try meet()
        let cellar = try known("cellar", at: village).own.number
        let number = (ChildField.identityNumber, Value.text("999901201506011238"))
        let files = try [ChildField.remarks, cellar].map {
            try village.addFile("测甲", more: [number, ($0, .text("母亲HIV阳性"))])
        }
        let conflict = try #require(try village.conflicts().files.first)
        let texts = { (opening: SealedOpening?) in
            let lines = try village.reader().comparison(
                of: try village.detail(of: conflict, .chinese), on: village.today, .chinese,
                opening, form: try village.forms().child
            ) { _ in "" }.lines
            let line = try #require(lines.first { $0.field.number == cellar })
            return line.sides.compactMap { $0?.texts }
        }
        let one = try #require(try village.openSealed(try village.child(files[0]), reason: "核查"))
        #expect(try texts(one) == texts(nil))
        let both = try village.openSealed(conflict, reason: "核对")
        #expect(try texts(both) == [["母亲HIV阳性"]] && texts(both) != texts(nil))
        let readings = try village.open(files[1]).record.entries(of: ChildField.readings)
        #expect(readings.count == 1)
    }

    @Test("A field that has ended takes no new value, may be emptied, and is shown meanwhile")
    func ended() throws {
        try defineCellar()
        try meet()
        _ = try village.addFile("测甲")
        try edit("地窖", "有", at: village)
        let ending = try known("cellar", at: county)
        _ = try county.end(ending.own, of: ending.unit, on: county.today, reason: "")
        try meet()
        let label = Wording("地窖", "cellar")
        #expect(throws: FieldRefusal.own(.fieldEnded(label))) {
            try edit("地窖", "没有", at: village)
        }
        #expect(try line("地窖", at: village)?.texts == ["有"])
        try edit("地窖", "", at: village)
        #expect(try line("地窖", at: village) == nil)
    }

    @Test(
        "A forbidden name is refused where it is defined",
        arguments: ["民族", "宗教信仰", "血型", "家长身份证"])
    func forbiddenHere(name: String) throws {
        #expect(throws: FieldRefusal.self) {
            try define([("name", "extra"), ("chinese", name), ("type", "文字")])
        }
        #expect(try county.forms().fields.isEmpty)
    }

    @Test("A forbidden definition that comes from elsewhere adds nothing and is listed with why")
    func forbiddenThere() throws {
        let unit = try #require(try county.units()[county.unit])
        let fields = [
            EntryField(EntryFieldNumber.OwnField.name, .text("extra")),
            EntryField(EntryFieldNumber.OwnField.type, .integer(1)),
            EntryField(EntryFieldNumber.OwnField.labels.chinese, .text("宗教信仰")),
        ]
        _ = try county.write(
            Edit(
                unit: county.unit, logClass: .own, record: unit.record, kind: .unit,
                operations: [.add(collection: UnitForm.ownFields, fields: fields, corrects: nil)]))
        try meet()
        for node in [county, village] {
            let known = try known("extra", at: node)
            #expect(known.field == nil)
            #expect(known.refusal == .forbidden("宗教信仰", .religion))
        }
        _ = try village.addFile("测甲")
        #expect(throws: FieldRefusal.self) { try edit("宗教信仰", "x", at: village) }
        #expect(throws: FieldRefusal.self) { try edit("extra", "x", at: village) }
    }

    @Test("A name that is another's is refused, and so is another meaning of what is defined")
    func meaning() throws {
        #expect(throws: FieldRefusal.own(.nameTaken("备注"))) {
            try define([("name", "extra"), ("chinese", "备注"), ("type", "文字")])
        }
        try defineCellar()
        #expect(throws: FieldRefusal.own(.nameTaken("cellar"))) { try defineCellar() }
        let file = try county.file(Office.county.code, holding: "own_fields")
        #expect(throws: FieldRefusal.own(.fixed(Wording("类型", "type")))) {
            _ = try county.addEntry(
                [WrittenField("type", "日期")], to: file, in: "own_fields", correcting: "1")
        }
        _ = try county.addEntry(
            [WrittenField("chinese", "菜窖")], to: file, in: "own_fields", correcting: "1")
        #expect(try known("菜窖", at: county).own.name == "cellar")
    }

    @Test("A later write to what a definition means changes nothing of it")
    func meaningThere() throws {
        try defineCellar()
        let unit = try #require(try county.units()[county.unit]?.record)
        let entry = try known("cellar", at: county).own.entry
        let cell = Cell.entry(UnitForm.ownFields, entry, EntryFieldNumber.OwnField.type)
        let seen = try county.open(unit).record[cell]?.dots ?? []
        _ = try county.write(
            Edit(
                unit: county.unit, logClass: .own, record: unit, kind: .unit,
                operations: [.write(cell, .integer(2), replacing: seen)]))
        #expect(try known("cellar", at: county).own.type == 1)
    }

    @Test("Two offices that define one name apart have two fields, told apart by the unit")
    func concurrent() throws {
        try meet()
        try defineCellar()
        try define(
            [("name", "cellar"), ("chinese", "地窖"), ("type", "整数")], of: .township,
            at: township)
        try meet()
        let fields = try village.forms().fields
        #expect(fields.compactMap(\.field?.label.chinese) == ["地窖", "地窖(试镇)"])
        #expect(Set(fields.map(\.own.number)).count == 2)
        _ = try village.addFile("测甲")
        try edit("地窖", "有", at: village)
        try edit("地窖(试镇)", "2", at: village)
        try meet()
        #expect(try line("地窖", at: county)?.texts == ["有"])
        #expect(try line("地窖(试镇)", at: county)?.texts == ["2"])
    }

    @Test("A field of an office that is not above the file's unit is not written there")
    func otherUnit() throws {
        try meet()
        try define(
            [("name", "cellar"), ("chinese", "地窖"), ("type", "文字")], of: .township,
            at: township)
        try meet()
        _ = try county.addFile("测甲")
        #expect(throws: FieldRefusal.own(.otherUnit(Wording("地窖", "cellar")))) {
            try edit("地窖", "有", at: county)
        }
    }

    @Test("What nobody here defined is kept and shown by its number; the label appears later")
    func unknown() throws {
        let file = try village.addFile("测甲", more: [(4711, .text("有"))])
        #expect(try line("未知字段4711", at: village)?.texts == ["有"])
        try defineCellar()
        let number = try known("cellar", at: county).own.number
        try village.set(number, to: .text("一个"), in: file)
        #expect(try line("未知字段\(number)", at: village)?.texts == ["一个"])
        try meet()
        #expect(try line("地窖", at: village)?.texts == ["一个"])
        #expect(try line("未知字段4711", at: county)?.texts == ["有"])
    }

    @Test("An own field is a column of the survey table, both ways")
    func table() throws {
        try defineCellar(type: "是否")
        try meet()
        let survey = SurveyTable(
            names: [], preamble: [], headings: ["姓名", "出生日期", "地窖"],
            rows: [
                SurveyRow(place: 2, cells: ["测甲", "2015-03-18", "是"].map { .text($0) })
            ])
        let preview = try village.previewSurvey(survey, unit: village.unit)
        #expect(preview.headings.unknown.isEmpty)
        _ = try village.importSurvey(preview, reason: "导入")
        #expect(try line("地窖", at: village)?.texts == ["是"])
        let export = try village.exportSurvey(of: [village.unit], named: "甲村")
        #expect(export.headings.contains { $0.label == "地窖" })
        let again = try village.previewSurvey(export.table, unit: village.unit)
        #expect(again.rows.map(\.outcome) == [.unchanged] && again.headings.unknown.isEmpty)
        let ending = try known("cellar", at: county)
        _ = try county.end(ending.own, of: ending.unit, on: county.today, reason: "")
        try meet()
        let late = try village.previewSurvey(survey, unit: village.unit)
        #expect(late.headings.unknown == ["地窖"])
    }
}
