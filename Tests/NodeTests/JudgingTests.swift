import Casework
import Node
import Records
import Testing

/// What units judge by, what follows after a merge, and the card (M06, M07, M12, M13).
@Suite("Judging by unit and date") struct JudgingTests: OnPair {
    let pair: Pair

    init() throws {
        pair = try Pair.belowCounty()
    }

    private func add(
        _ fields: [(String, String)], to collection: String, of office: Office, at node: Node
    ) throws {
        _ = try node.addEntry(
            fields.map { WrittenField($0.0, $0.1) }, to: try node.file(office.code),
            in: collection)
    }

    @Test("M13 A unit goes by its own pack of the day, else by that of the nearest unit above")
    func inherited() throws {
        try add(
            [("pack", "guangdong-2020"), ("from", "2021-01-01"), ("to", "2025-01-01")],
            to: "rule_packs", of: .township, at: township)
        try add(
            [("pack", "福建省口径"), ("from", "2025-01-01")], to: "rule_packs", of: .township,
            at: township)
        try pair.meet()
        let pack = { (node: Node, year: Int) in
            let day = try #require(CalendarDay(year: year, month: 6, day: 1))
            return try node.units().rulePack(of: village.unit, on: day)
        }
        for node in [village, township] {
            #expect(try pack(node, 2020) == RulePacks.standard)
            #expect(try pack(node, 2024) == RulePacks.guangdong2020)
            #expect(try pack(node, 2026) == RulePacks.fujian2020)
        }
        let unit = try #require(try township.units()[village.unit])
        _ = try township.editUnit(unit, [WrittenField("rule_pack", "jinghong-2018")])
        #expect(try pack(township, 2026) == RulePacks.jinghong2018)
    }

    @Test("M12 A unit's own list of categories is named by date, and used by its export and import")
    func lists() throws {
        try add(
            [("list", "六类"), ("from", "2022-01-01")], to: "category_lists", of: .township,
            at: township)
        try pair.meet()
        let tree = try village.units()
        #expect(tree.categoryList(of: village.unit, on: village.today)?.number == 3)
        let before = try #require(CalendarDay(year: 2021, month: 12, day: 31))
        #expect(tree.categoryList(of: village.unit, on: before) == nil)
        let file = try village.addFile("测甲", more: [(ChildField.guardianName, .text("岩龙"))])
        _ = try village.editFile(
            try village.child(file), [WrittenField("困境类型", "流动")], reason: "")
        let export = try village.exportSurvey(of: [village.unit], named: "甲村")
        #expect(export.headings.contains { $0.label == "本地分类" })
        let preview = try village.previewSurvey(export.table, unit: village.unit)
        #expect(preview.rows.map(\.outcome) == [.unchanged] && preview.headings.unknown.isEmpty)
    }

    @Test("M12 Two lists that two offices name apart both stand, and the one that began last holds")
    func concurrent() throws {
        try Link.sync(township, try pair.tree.open(.county))
        let county = try pair.tree.open(.county)
        try add(
            [("list", "五类"), ("from", "2020-01-01")], to: "category_lists", of: .township,
            at: township)
        try add(
            [("list", "六类"), ("from", "2022-01-01")], to: "category_lists", of: .township,
            at: county)
        try Link.sync(township, county)
        for node in [township, county] {
            let tree = try node.units()
            #expect(tree.categoryList(of: township.unit, on: node.today)?.number == 3)
            #expect(tree[township.unit]?.summary.categoryLists.count == 2)
        }
    }

    @Test("M13 When two villages' people change one parent each, the category is derived anew")
    func derivedAfterMeeting() throws {
        let file = try village.addFile(
            "测甲",
            more: [
                (ChildField.fatherCircumstance, .integer(1)),
                (ChildField.motherCircumstance, .integer(1)),
            ])
        try pair.meet()
        try village.set(ChildField.fatherCircumstance, to: .integer(3), in: file)
        try township.set(ChildField.motherCircumstance, to: .integer(7), in: file)
        let judge = { (node: Node) in
            DerivedCategory.all(of: try node.child(file).record, by: RulePacks.standard)
                .map(\.judgement)
        }
        #expect(try judge(village) == [.cared] && judge(township) == [.cared])
        try pair.meet()
        #expect(try judge(village) == [.unattended] && judge(township) == [.unattended])
    }

    @Test("M06 The card names who is responsible and whom to call, and nothing of the case")
    func card() throws {
        _ = try township.enrol(
            [WrittenField("name", "周宁"), WrittenField("post", "1")], in: village.unit)
        try township.enrol([WrittenField("name", "玉香"), WrittenField("post", "2")])
        try add(
            [("name", "镇未保站"), ("phone", "12000000009"), ("hours", "全天")], to: "hotlines",
            of: .township, at: township)
        try add(
            [("name", "旧号"), ("phone", "12000000008"), ("to", "2020-01-01")], to: "hotlines",
            of: .township, at: township)
        try pair.meet()
        let file = try village.addFile(
            "测甲",
            more: [
                (ChildField.primaryWorker, .text("岩温")), (ChildField.risk, .integer(3)),
                (ChildField.guardianName, .text("岩龙")), (ChildField.remarks, .text("家暴")),
            ])
        let card = try village.contactCard(of: try village.child(file))
        #expect(card.child == "测甲" && card.hotlines.map(\.phone) == ["12000000009"])
        #expect(card.persons.map(\.name) == ["岩温", "周宁", "玉香"])
        #expect(!"\(card)".contains("家暴") && !"\(card)".contains("岩龙"))
    }

    @Test("M07 The archives see each child once, with the family that it names")
    func archives() throws {
        _ = try village.addChild(
            [WrittenField("姓名", "测甲"), WrittenField("享受政策", "低保")], to: village.unit, reason: "")
        let child = try village.child("测甲")
        _ = try village.addFamily(
            [WrittenField("户主", "岩龙")], to: village.unit, children: [child], reason: "")
        let found = try village.archivedChildren(of: [village.unit])
        #expect(found.map(\.summary.name) == ["测甲"] && found[0].family != nil)
        let table = ArchiveTable(.assistance, of: found)
        #expect(table.rows.count == 1 && table.rows[0].contains(.text("岩龙")))
        try pair.meet()
        #expect(try township.archivedChildren(of: [village.unit]).map(\.summary.name) == ["测甲"])
    }

    @Test("M05 One child, one file: two files of one number are found, and joined as one")
    func oneFile() throws {
        let number = (ChildField.identityNumber, Value.text("999901201507040014"))
        let files = try ["测甲", "测甲"].map { try village.addFile($0, more: [number]) }
        #expect(try village.conflicts().files.count == 1)
        _ = try village.link(files, reason: "同一名儿童")
        #expect(try village.unitedChildren().count == 1)
    }

    @Test("M08 What siblings share stands in one family's record, whoever opens it")
    func family() throws {
        let files = try ["测甲", "测乙"].map { try village.addFile($0) }
        let children = try files.map { try village.child($0) }
        _ = try village.addFamily(
            [WrittenField("户主", "岩龙"), WrittenField("照护能力", "困难")], to: village.unit,
            children: children, reason: "")
        let ids = try files.map { try village.families(of: try village.child($0)).map(\.named.id) }
        #expect(ids[0] == ids[1] && ids[0].count == 1)
    }
}

extension Node {
    /// Writes a person into the roster of this node's own unit.
    fileprivate func enrol(_ fields: [WrittenField]) throws {
        _ = try enrol(fields, in: unit)
    }
}
