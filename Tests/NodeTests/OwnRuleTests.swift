import Casework
import Node
import Records
import Testing

/// Rule packs and lists that one office defines and another goes by (M12, M13).
@Suite("Rules that flow down") struct OwnRuleTests: InOffices {
    let offices: Offices

    init() throws {
        offices = try Offices()
        try offices.meet()
    }

    private func meet() throws { try offices.meet() }

    @discardableResult
    private func add(
        _ fields: [(String, String)], to collection: String, of office: Office, at node: Node
    ) throws -> WrittenFile {
        try node.addEntry(
            fields.map { WrittenField($0.0, $0.1) },
            to: try node.file(office.code, holding: collection), in: collection)
    }

    private func define(unable: String, of office: Office, at node: Node) throws {
        try add(
            [
                ("name", "ours"), ("chinese", "本地口径"), ("source", "试政发〔2026〕1号"),
                ("gone", "死亡、失踪"), ("unable", unable),
            ], to: "own_rule_packs", of: office, at: node)
    }

    @discardableResult
    private func go(by pack: String, _ office: Office, at node: Node) throws -> WrittenFile {
        try add([("pack", pack)], to: "rule_packs", of: office, at: node)
    }

    private func pack(at node: Node) throws -> RulePack {
        try node.units().rulePack(of: village.unit, on: node.today)
    }

    private func doubts(at node: Node) throws -> [RuleDoubt] {
        try node.units().ruleDoubts(of: village.unit, on: node.today)
    }

    @Test("M13 A county defines a pack, a township names it, and its village derives by it")
    func flowsDown() throws {
        let file = try village.addFile(
            "测甲",
            more: [
                (ChildField.fatherCircumstance, .integer(1)),
                (ChildField.motherCircumstance, .integer(2)),
            ])
        try meet()
        try define(unable: "外出务工、重病", of: .county, at: county)
        let named = try go(by: "ours", .township, at: township)
        #expect(named.warnings.map(\.matter) == [.notARulePack("ours")])
        let standard = RulePacks.standard
        #expect(try pack(at: township) == standard)
        #expect(
            try doubts(at: township) == [.undefinedPack("ours", acting: standard.title)])
        try village.set(ChildField.fatherCircumstance, to: .integer(7), in: file)
        #expect(try village.benefitGaps(of: [village.unit]).isEmpty)
        try meet()
        for node in [village, township, county] {
            let pack = try pack(at: node)
            let doubts = try doubts(at: node)
            #expect(pack.name == "ours" && doubts.isEmpty)
            let derived = DerivedCategory.all(of: try node.child("测甲").record, by: pack)
            #expect(derived.map(\.judgement) == [.unattended])
            #expect(derived.first?.wording.chinese.contains("试政发〔2026〕1号") == true)
            let gaps = try node.benefitGaps(of: [village.unit]).flatMap(\.gaps)
            #expect(gaps.map(\.kind) == [Benefit.unattendedAllowance])
        }
    }

    @Test("M13 Two offices that define one name apart: the standard acts until one is taken out")
    func disputed() throws {
        try define(unable: "重病", of: .county, at: county)
        try define(unable: "失联", of: .township, at: township)
        try go(by: "本地口径", .township, at: township)
        #expect(try pack(at: township).unable == [.outOfContact])
        try meet()
        let offices = [Office.township.name, Office.county.name]
        let doubt = RuleDoubt.disputedPack(
            "本地口径", offices: offices, acting: RulePacks.standard.title)
        for node in [village, township, county] {
            #expect(try pack(at: node) == RulePacks.standard)
            #expect(try doubts(at: node) == [doubt])
        }
        _ = try township.removeEntry(
            "1", from: try township.file(Office.township.code, holding: "own_rule_packs"),
            in: "own_rule_packs", reason: "与县里重名")
        try meet()
        #expect(try pack(at: village).unable == [.gravelyIll])
        #expect(try doubts(at: village).isEmpty)
    }

    @Test("M13 What a pack means is not corrected; it is named only by the unit and those below")
    func limits() throws {
        try define(unable: "重病", of: .township, at: township)
        #expect(throws: FieldRefusal.own(.nameTaken("ours"))) {
            try define(unable: "失联", of: .township, at: township)
        }
        #expect(throws: FieldRefusal.own(.fixed(Wording("无力抚养", "unable to care")))) {
            _ = try township.addEntry(
                [WrittenField("unable", "失联")],
                to: try township.file(Office.township.code, holding: "own_rule_packs"),
                in: "own_rule_packs", correcting: "1")
        }
        try meet()
        #expect(throws: FieldRefusal.own(.otherUnit(Wording("本地口径", "ours")))) {
            try go(by: "ours", .county, at: county)
        }
        #expect(throws: FieldRefusal.own(.otherUnit(Wording("本地口径", "ours")))) {
            let unit = try #require(try county.units()[county.unit])
            _ = try county.editUnit(unit, [WrittenField("rule_pack", "ours")])
        }
        #expect(try go(by: "ours", .township, at: township).warnings.isEmpty)
    }

    @Test(
        "M13 A definition from elsewhere that makes no pack has no effect, and is listed with why")
    func refusedThere() throws {
        typealias Number = EntryFieldNumber.OwnRulePack
        let unit = try #require(try county.units()[county.unit])
        let fields = [
            EntryField(Number.name, .text("ours")), EntryField(Number.source, .text("试")),
            EntryField(Number.gone, .text("健在")),
            EntryField(Number.labels.chinese, .text("本地口径")),
        ]
        _ = try county.write(
            Edit(
                unit: county.unit, logClass: .own, record: unit.record, kind: .unit,
                operations: [
                    .add(collection: UnitForm.ownRulePacks, fields: fields, corrects: nil)
                ]))
        try go(by: "ours", .township, at: township)
        try meet()
        let why = OwnRefusal.rules(.neverCounts(.living))
        let doubt = RuleDoubt.refusedPack("ours", why, acting: RulePacks.standard.title)
        for node in [village, township] {
            #expect(try pack(at: node) == RulePacks.standard)
            #expect(try doubts(at: node) == [doubt])
        }
        #expect(
            try village.units().refusedRules(of: county.unit)
                == [.refusedDefinition(Wording("本地口径", "ours"), why)])
    }

    @Test("M12 A list that a county defines names the categories of the villages below by date")
    func lists() throws {
        try add(
            [
                ("chinese", "山区分类"), ("source", "试政发〔2026〕2号"),
                ("items", "独居:孤儿、事实无人抚养;边境流动:流动"),
            ], to: "own_category_lists", of: .county, at: county)
        try meet()
        let named = try add(
            [("list", "山区分类"), ("from", "2022-01-01")], to: "category_lists", of: .township,
            at: township)
        #expect(named.warnings.isEmpty)
        try meet()
        let list = try #require(
            try village.units().categoryList(of: village.unit, on: village.today))
        #expect(list.title.chinese == "山区分类" && list.items.count == 2)
        let file = try village.addFile("测甲", more: [(ChildField.guardianName, .text("岩龙"))])
        _ = try village.editFile(
            try village.child(file), [WrittenField("困境类型", "流动")], reason: "")
        let export = try village.exportSurvey(of: [village.unit], named: "甲村")
        #expect(export.rows[0].contains(.text("边境流动")))
        let preview = try village.previewSurvey(export.table, unit: village.unit)
        #expect(preview.rows.map(\.outcome) == [.unchanged] && preview.headings.unknown.isEmpty)
    }
}
