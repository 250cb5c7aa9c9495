import Casework
import Records
import Testing
import Wire

/// Categories with their dates, local lists, packs by date, disability and illness (M11–M14).
@Suite("Classifying") struct ClassificationTests {
    private func file(_ texts: [(Int, String)]) throws -> (Clerk, Dot) {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "测甲")] + texts))
        return (clerk, file)
    }

    private func gaps(_ texts: [(Int, String)], by pack: RulePack) throws -> [CategoryGap] {
        let (clerk, file) = try file(texts)
        return CategoryGap.all(of: fold(file, clerk), by: pack)
    }

    @Test("M11 A category has dates and a basis, and one that ended is history, not a category")
    func intervals() throws {
        var (clerk, file) = try file([(ChildField.categories, "孤儿、贫困家庭")])
        let field = try #require(Forms.child[ChildField.categories])
        var edits = RecordEdits(Forms.child, of: fold(file, clerk))
        var draft = try edits.correction(of: .element(5), in: field)
        try draft.set(ElementField.from, to: "2024-01-01")
        try draft.set(ElementField.to, to: "2026-01-01")
        try draft.set(ElementField.basis, to: "低保证")
        try edits.add(draft)
        clerk.write(edits.operations, to: file)
        let record = fold(file, clerk)
        #expect(record.openCategories == [1])
        let ended = try #require(record.facts(of: ChildField.categories).first { $0.code == 5 })
        #expect(ended.fact.to == day(2026, 1, 1) && ended.fact.basis == "低保证")
    }

    @Test("M11 Two who add categories without knowing of each other both stay")
    func addWins() throws {
        var (clerk, file) = try file([])
        var other = Clerk(2)
        let field = try #require(Forms.child[ChildField.categories])
        var one = RecordEdits(Forms.child, of: fold(file, clerk))
        one.put(6, SetFact(from: day(2026, 1, 1)), into: field)
        var two = RecordEdits(Forms.child, of: fold(file, clerk))
        two.put(6, SetFact(from: day(2026, 2, 1), basis: "民政认定"), into: field)
        two.put(9, into: field)
        clerk.write(one.operations, to: file)
        other.write(two.operations, to: file)
        #expect(fold(file, clerk, other).openCategories == [6, 9])
    }

    @Test("M12 Every category but the sealed one falls into an item of each local list")
    func lists() {
        #expect(CategoryLists.all.map(\.number) == CodeLists.categoryList.codes.map(\.number))
        for list in CategoryLists.all.dropFirst() {
            let covered = list.items.flatMap(\.categories)
            let open = CodeLists.category.codes.filter { !$0.isSealed }.map(\.number)
            #expect(Set(covered) == Set(open) && covered.count == open.count, "\(list.number)")
        }
        #expect(CategoryLists.list(2)?.items.count == 5 && CategoryLists.list(3)?.items.count == 6)
        #expect(CategoryLists.list(2)?.items(of: [2, 5]).map(\.number) == [1, 3])
    }

    @Test("M12 A table of a unit with its own list is read by it; a wider name leaves what stands")
    func imported() throws {
        let list = try #require(CategoryLists.list(3))
        let unit = KnownUnit(
            unit: Fixture.unit("1"), parent: nil, names: ["甲村"], codes: [], categoryList: list)
        var office = LocalOffice(units: [unit])
        let first = office.preview(["留守流动", "自创类别"])
        let matters = first.rows[0].warnings.filter { $0.field == ChildField.categories }
        #expect(
            matters.map(\.matter).contains(
                .widerCategory(name: "留守流动", [9, 10].map(CodeLists.category.label))))
        #expect(matters.map(\.matter).contains(.notInCodeList(["自创类别"])))
        office.take(first)
        #expect(office.categories == [0, 9])
        office.write(10)
        #expect(
            office.preview(["留守流动"]).rows[0].entry[ChildField.categories]?.value
                == .list([9, 10].map { .integer($0) }))
    }

    @Test(
        "M12 An export names the unit's own items beside the categories, and reads back unchanged")
    func exported() throws {
        let (clerk, file) = try file([(ChildField.categories, "孤儿、流动")])
        let line = SurveyExport.Line(
            file: file, unitName: "甲村", record: fold(file, clerk), role: .worker,
            categoryList: CategoryLists.list(3))
        let export = SurveyExport(unitName: "甲村", year: 2026, lines: [line])
        let place = try #require(export.headings.firstIndex { $0.label == "本地分类" })
        #expect(export.rows[0][place] == .text("事实上无人抚养、缺乏有效关爱的留守流动"))
        #expect(SurveyHeadings(export.headings.map(\.joined)).unknown.isEmpty)
    }

    @Test("M13 Of packs by date the one that began last counts, and only while it holds")
    func dated() {
        let packs = [
            Dated("jinghong-2018", from: day(2018, 7, 1)),
            Dated("national-2020", from: day(2021, 1, 1), to: day(2024, 1, 1)),
        ]
        #expect(packs.holding(on: day(2018, 6, 30)) == nil)
        #expect(packs.holding(on: day(2020, 1, 1)) == "jinghong-2018")
        #expect(packs.holding(on: day(2023, 12, 31)) == "national-2020")
        #expect(packs.holding(on: day(2024, 1, 1)) == "jinghong-2018")
    }

    @Test("M13 Fujian counts two parents who were deported, Guangdong does not")
    func fujian() {
        let expelled = ParentState(.expelled)
        #expect(RulePacks.fujian2020.judge(expelled, expelled) == .unattended)
        #expect(RulePacks.guangdong2020.judge(expelled, expelled) == .cared)
        #expect(RulePacks.named("福建省口径") == RulePacks.fujian2020)
    }

    @Test("M14 Severely disabled is grade one or two with a certificate, in Guangdong more")
    func disability() throws {
        let severe = [(ChildField.categories, "重残"), (ChildField.disabilityGrade, "二级")]
        let certified = [(ChildField.disabilityCertificate, "测-0001")]
        let mind = [
            (ChildField.categories, "重残"), (ChildField.disabilityGrade, "三级"),
            (ChildField.disabilityCategory, "精神"), (ChildField.isDisabilityCertified, "是"),
        ]
        let (nation, south) = (RulePacks.national2020, RulePacks.guangdong2020)
        #expect(try gaps(severe, by: nation) == [.disabilityUnfounded(nation)])
        #expect(try gaps(severe + certified, by: nation).isEmpty)
        #expect(try gaps(mind, by: nation) == [.disabilityUnfounded(nation)])
        #expect(try gaps(mind, by: south).isEmpty)
        let unlisted = Array(severe.dropFirst()) + certified
        #expect(try gaps(unlisted, by: nation) == [.disabilityMissing(nation)])
    }

    @Test("M14 Illness is yes or no with a basis, and without one it is asked for")
    func illness() throws {
        #expect(
            try gaps([(ChildField.categories, "重病")], by: RulePacks.standard)
                == [.illnessWithoutBasis])
        var (clerk, file) = try file([])
        let field = try #require(Forms.child[ChildField.categories])
        var edits = RecordEdits(Forms.child, of: fold(file, clerk))
        edits.put(Category.gravelyIll, SetFact(basis: "医保大病认定"), into: field)
        clerk.write(edits.operations, to: file)
        #expect(CategoryGap.all(of: fold(file, clerk), by: RulePacks.standard).isEmpty)
    }

    @Test("M12 What a unit says by date comes back from its summary's bytes as it was")
    func bytes() throws {
        var summary = UnitSummary()
        summary.rulePacks = [Dated("fujian-2020", from: day(2021, 1, 1)), Dated("x")]
        summary.categoryLists = [Dated(2, from: day(2020, 1, 1), to: day(2022, 1, 1))]
        let encoded = RecordSummary.unit(summary).encode()
        #expect(try RecordSummary.decode(encoded) == .unit(summary))
    }
}

/// One unit with one child, into whose file tables are imported.
private struct LocalOffice {
    let units: [KnownUnit]
    private var clerk = Clerk(1)
    private var file: Dot?

    init(units: [KnownUnit]) { self.units = units }

    var categories: [Int] {
        file.map { fold($0, clerk).currentFacts(of: ChildField.categories).map(\.code) } ?? []
    }

    func preview(_ categories: [String]) -> SurveyPreview {
        let row = SurveyRow(
            place: 2,
            cells: [
                .text("测甲"), .text("2015-03-18"), .text("岩龙"),
                .text(categories.joined(separator: "、")),
            ])
        let table = SurveyTable(
            names: [], preamble: [], headings: ["姓名", "出生日期", "监护人", "困境类型"], rows: [row])
        let known = file.map {
            KnownChild(
                record: $0, unit: units[0].unit, summary: ChildSummary(fold($0, clerk)))
        }
        let surroundings = SurveyPreview.Surroundings(
            children: [known].compactMap { $0 }, units: units, home: units[0].unit,
            today: day(2026, 3, 4))
        return SurveyPreview(table, in: surroundings) { fold($0, clerk) }
    }

    mutating func take(_ preview: SurveyPreview) {
        file = clerk.write(preview.rows[0].operations)
    }

    mutating func write(_ category: Int) {
        guard let file, let field = Forms.child[ChildField.categories] else { return }
        var edits = RecordEdits(Forms.child, of: fold(file, clerk))
        edits.put(category, into: field)
        clerk.write(edits.operations, to: file)
    }
}
