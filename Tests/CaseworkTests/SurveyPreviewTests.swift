import Casework
import Records
import TestSupport
import Testing
import Wire

struct SurveyPreviewTests {
    /// What the reasons of the expected lists are called here.
    private static let matters: [String: String] = [
        "character outside the BMP: must be kept exactly": "rareCharacter",
        "name with a middle dot: must be kept exactly": "middleDot",
        "not in the code list": "notInCodeList",
        "stored as a number: digits lost": "digitsLost",
        "two categories in one cell, one under an older name": "severalCodes",
        "full-width digits and a space: same number": "normalised",
        "18 or older": "adult",
        "disagrees with the ID number": "Disagrees",
        "no number: allowed, child without hukou": "noIdentityNumber",
        "check digit wrong": "checkCharacter",
        "not a date": "notADay",
        "same child twice in one sheet": "repeatedInSheet",
    ]

    @Test("A roster's attention list comes out exactly", arguments: Fixture.villages)
    func attention(village: String) throws {
        let expected = try ExpectedRoster(of: village)
        let preview = Office(1).preview(try Fixture.table(village), home: village)
        var open = expected.attention
        #expect(preview.rows.count == expected.rows)
        for row in preview.rows {
            for warning in row.warnings {
                let place = open.firstIndex { attention in
                    attention.row == row.entry.number && attention.name == row.name
                        && Forms.child.field(named: attention.field)?.number == warning.field
                        && "\(warning.matter)".contains(Self.matters[attention.reason] ?? "none")
                }
                #expect(place != nil, "unexpected: row \(row.entry.number) \(row.name) \(warning)")
                if let place { open.remove(at: place) }
            }
        }
        #expect(open.isEmpty, "not found: \(open)")
    }

    @Test("A roster names its unit by the file's name, and by its title without", arguments: 0..<3)
    func unit(index: Int) throws {
        let table = try Fixture.table(Fixture.villages[index])
        let unit = Fixture.unit(Fixture.villages[index])
        #expect(Office(1).preview(table).tableUnit == unit)
        let renamed = SurveyTable(
            names: ["最终版"], preamble: table.preamble, headings: table.headings, rows: table.rows)
        #expect(Office(1).preview(renamed).tableUnit == unit)
    }

    @Test(
        "Every row of a roster is new but the one that repeats another", arguments: Fixture.villages
    )
    func new(village: String) throws {
        let preview = Office(1).preview(try Fixture.table(village), home: village)
        let new = preview.rows.filter { $0.outcome == .new }
        let repeated = preview.rows.filter {
            if case .repeated = $0.outcome { true } else { false }
        }
        #expect(new.count == preview.rows.count - 1)
        #expect(repeated.count == 1 && repeated[0].operations.isEmpty)
        #expect(preview.headings.unknown.isEmpty && preview.headings.forbidden.isEmpty)
        #expect(preview.rows.allSatisfy { $0.entry.refusals.isEmpty })
    }

    @Test("The same roster imported again changes nothing", arguments: Fixture.villages)
    func again(village: String) throws {
        let table = try Fixture.table(village)
        var office = Office(1)
        office.take(office.preview(table, home: village))
        let second = office.preview(table, home: village)
        #expect(second.rows.count { $0.outcome == .unchanged } == second.rows.count - 1)
        #expect(second.rows.allSatisfy { $0.operations.isEmpty })
    }

    @Test("A row that says something else changes exactly that field, told in either language")
    func changed() throws {
        let table = try Fixture.table("532801103202")
        var office = Office(1)
        office.take(office.preview(table, home: "532801103202"))
        var cells = table.rows[0].cells
        cells[13] = .text("12011112222")
        cells[8] = .text("孤儿、监护缺失")
        let row = SurveyRow(place: 5, cells: cells)
        let next = SurveyTable(
            names: [], preamble: [], headings: table.headings, rows: [row])
        let proposal = try #require(office.preview(next).rows.first)
        guard case .changed(let changes) = proposal.outcome else {
            Issue.record("\(proposal.outcome)")
            return
        }
        #expect(proposal.match?.reason == .identityNumber)
        #expect(
            changes == [
                FieldChange(
                    field: ChildField.categories,
                    old: Wording("监护缺失或监护不当", "guardianship absent or improper"),
                    new: Wording("孤儿、监护缺失或监护不当", "orphan, guardianship absent or improper")),
                FieldChange(
                    field: ChildField.guardianPhone, old: Wording("12032575610", "12032575610"),
                    new: Wording("12011112222", "12011112222")),
            ])
        office.take(office.preview(next))
        #expect(office.preview(next).rows.map(\.outcome) == [.unchanged])
    }

    @Test("A number that lost its last digits finds the file again, and a whole one mends it")
    func lostDigits() throws {
        var office = Office(1)
        let village = try Fixture.table("532801103217")
        office.take(office.preview(village, home: "532801103217"))
        let mended = SurveyTable(
            ["村", "姓名", "出生日期", "身份证号码", "监护人姓名"],
            ["坝卡村委会", "龙文军", "2018-07-03", "999901201807030010", "白月"])
        let proposal = try #require(office.preview(mended).rows.first)
        #expect(proposal.match?.reason == .partialNumber)
        office.take(office.preview(mended))
        let first = office.preview(village, home: "532801103217").rows[0]
        guard case .changed(let changes) = first.outcome else {
            Issue.record("\(first.outcome)")
            return
        }
        #expect(changes.map(\.field) == [ChildField.guardianName])
    }

    @Test(
        "Same name and birth date with another guardian waits for a person, who may decide either")
    func doubtful() throws {
        var office = Office(1)
        let headings = ["姓名", "出生日期", "监护人姓名"]
        office.take(
            office.preview(SurveyTable(headings, ["岩温", "2015-01-02", "玉香"]), home: "532801103202"))
        let file = try #require(office.children.first?.record)
        let other = SurveyTable(headings, ["岩温", "2015-01-02", "岩叫"])
        let rows = office.preview(other, home: "532801103202").rows
        #expect(rows.map(\.outcome) == [.doubtful(.sameNameAndBirth(files: [file]))])
        let new = office.preview(other, home: "532801103202", decisions: [5: .newFile])
        #expect(new.rows.map(\.outcome) == [.new])
        let same = office.preview(other, home: "532801103202", decisions: [5: .same(file)])
        #expect(same.rows.first?.match?.reason == .decided)
        let skipped = office.preview(other, home: "532801103202", decisions: [5: .skip])
        #expect(skipped.rows.map(\.outcome) == [.skipped])
    }

    @Test("A row of an unknown unit, or without a name, is doubtful with the reason")
    func unknownUnit() throws {
        let rows = Office(1).preview(
            SurveyTable(
                ["村(社区)", "姓名", "出生日期", "学校"], ["天边村委会", "岩温", "2015-01-02", ""],
                ["曼兵村", "", "2015-01-02", "勐龙中学", "x"])
        ).rows
        #expect(rows.map(\.outcome)[0] == .doubtful(.unknownUnit("天边村委会")))
    }

    @Test(
        "Of a township and its village in one title the village is meant, of two villages neither")
    func title() {
        let township = KnownUnit(
            unit: Identifier(high: 7, low: 1), parent: nil, names: ["勐龙镇"], codes: ["532801103"])
        let villages = Fixture.units.map { unit in
            KnownUnit(
                unit: unit.unit, parent: township.unit, names: unit.names, codes: unit.codes)
        }
        let directory = UnitDirectory([township] + villages)
        let unit = { (names: [String], title: String) in
            directory.unit(
                of: SurveyTable(names: names, preamble: [title], headings: [], rows: []))
        }
        #expect(unit([], "2026年勐龙镇曼兵村委会儿童排查情况表") == villages[0].unit)
        #expect(unit(["532801103"], "曼伞村委会儿童排查情况表") == villages[1].unit)
        #expect(unit(["最终版", "曼兵村"], "勐龙镇儿童排查情况表") == villages[0].unit)
        #expect(unit(["532801103"], "") == township.unit)
        #expect(unit([], "曼兵村委会、曼伞村委会") == nil)
    }

    @Test("A row of a unit that nobody names waits where several could be meant")
    func nobodyNames() {
        let rows = Office(1).preview(SurveyTable(["姓名"], ["岩温"])).rows
        #expect(rows.map(\.outcome) == [.doubtful(.unknownUnit(""))])
    }

    @Test("A row with only a name is a child; one without a name and nearly blank is told of")
    func sparseRows() {
        let preview = Office(1).preview(
            SurveyTable(
                ["序号", "姓名", "学校", "备注"], ["", "岩温", "", ""], ["2", "", "", "见附件"],
                ["", "", "", ""], ["4", "", "勐龙小学", "转学"], ["序号", "姓名", "学校", "备注"]),
            home: "532801103202")
        #expect(preview.rows.map(\.name) == ["岩温"])
        #expect(preview.passedOver == [6, 8])
    }

    @Test("A forbidden column is not read, and it is said so")
    func forbidden() throws {
        let preview = Office(1).preview(
            SurveyTable(
                ["姓名", "民 族", "出生日期", "監護人 / 姓名", "家长工作单位", "幸运数字"],
                ["岩温", "傣", "2015-01-02", "玉香", "某厂", "7"]), home: "532801103202")
        #expect(preview.headings.forbidden.map(\.subject) == [.ethnicity, .workplace])
        #expect(preview.headings.unknown == ["監護人 / 姓名", "幸运数字"])
        let written = preview.rows[0].operations.map { "\($0)" }.joined()
        #expect(!written.contains("傣") && !written.contains("某厂"))
    }

    @Test("Every column that was not read is told of, also one without a heading")
    func unread() {
        let table = SurveyTable(
            names: [], preamble: [], headings: ["姓名", "", "幸运数字"], namelessColumns: ["B", "D"],
            rows: [SurveyRow(place: 5, cells: [.text("岩温"), .text("转学"), .text("7")])])
        let unread = Office(1).preview(table, home: "532801103202").unreadColumns
        #expect(
            unread.map(\.english) == [
                "column “幸运数字” is not known and was not read",
                "column B has values but no heading, and was not read",
                "column D has values but no heading, and was not read",
            ])
    }

    @Test(
        "Headings are known by many names",
        arguments: [
            ("监护人 / 姓名", ChildField.guardianName), ("实际监护人", ChildField.guardianName),
            ("监护人联系电话", ChildField.guardianPhone), ("出生日期(年月日)", ChildField.birthDate),
            ("公民身份号码", ChildField.identityNumber), ("困境类型(可多选)", ChildField.categories),
            ("儿童基本信息 / 姓名", ChildField.name), ("就学情况 / 就读学校", ChildField.school),
            ("风险等级", ChildField.risk), ("birth_date", ChildField.birthDate),
        ])
    func headings(heading: String, field: Int) {
        #expect(SurveyHeadings([heading]).columns == [.field(field)])
    }

    @Test("A name below somebody else's group is not the child's")
    func group() {
        #expect(SurveyHeadings(["填表人 / 姓名"]).columns == [.unknown("填表人 / 姓名")])
    }
}
