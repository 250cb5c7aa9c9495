import Casework
import Records
import Testing

struct SurveyExportTests {
    private func export(_ office: Office, for role: FormRole = .worker) -> SurveyExport {
        let lines = office.children.map {
            SurveyExport.Line(
                file: $0.record, unitName: "曼兵村委会", record: office.record($0.record), role: role)
        }
        return SurveyExport(unitName: "曼兵村委会", year: 2026, lines: lines)
    }

    @Test("An exported table imported again changes nothing")
    func roundTrip() throws {
        var office = Office(1)
        office.take(office.preview(try Fixture.table("532801103202"), home: "532801103202"))
        let table = export(office).table
        let preview = office.preview(table)
        #expect(preview.rows.count == 35)
        #expect(preview.rows.allSatisfy { $0.outcome == .unchanged })
        #expect(preview.headings.unknown.isEmpty)
    }

    @Test("A disagreement is written with both sides, and an import leaves it to a person")
    func conflict() throws {
        var office = Office(1)
        office.take(office.preview(try Fixture.table("532801103202"), home: "532801103202"))
        let file = try #require(office.children.first { $0.summary.name == "白云" }?.record)
        let phone = Cell.field(ChildField.guardianPhone)
        office.write([.write(phone, .text("12000000001"), replacing: [])], to: file)
        let table = export(office).table
        let texts = table.rows.flatMap(\.cells).map(\.written)
        #expect(texts.contains("12032575610 ‖ 12000000001"))
        #expect(office.preview(table).rows.allSatisfy { $0.outcome == .unchanged })
        let original = office.preview(try Fixture.table("532801103202"), home: "532801103202")
        let row = try #require(original.rows.first)
        #expect(row.outcome == .unchanged && row.left == [ChildField.guardianPhone])
    }

    @Test("An exported child without birth date, and one whose name is disputed, are found again")
    func sparse() throws {
        var office = Office(1)
        office.take(
            office.preview(
                SurveyTable(["姓名", "学校"], ["岩温", "勐龙小学"], ["岩卯", ""]), home: "532801103202"))
        let file = try #require(office.children.first { $0.summary.name == "岩卯" }?.record)
        office.write(
            [.write(.field(ChildField.name), .text("岩貌"), replacing: [])], to: file)
        let table = export(office).table
        #expect(table.rows.map { $0[2].written }.contains { $0.contains(" ‖ ") })
        #expect(office.preview(table).rows.map(\.outcome) == [.unchanged, .unchanged])
        #expect(office.preview(table).rows.map { $0.match?.reason } == [.code, .code])
        let bare = SurveyTable(
            names: [], preamble: [], headings: Array(table.headings.dropLast()),
            rows: table.rows.map { SurveyRow(place: $0.place, cells: $0.cells.dropLast()) })
        #expect(office.preview(bare).rows.map(\.outcome) == [.unchanged, .unchanged])
    }

    @Test("Of two files of one child each exported line is for its own file; a copy repeats")
    func twoFiles() throws {
        var office = Office(1)
        let child = SurveyTable(
            ["姓名", "身份证号码", "学校"], ["岩温", "999901201503180001", "勐龙小学"])
        for decisions in [[:], [5: SurveyDecision.newFile]] {
            office.take(office.preview(child, home: "532801103202", decisions: decisions))
        }
        let table = export(office).table
        var cells = table.rows[1].cells
        cells[try #require(table.headings.firstIndex(of: "就学情况 / 学校"))] = .text("县小学")
        let edited = SurveyTable(
            names: [], preamble: [], headings: table.headings,
            rows: [
                table.rows[0], SurveyRow(place: 6, cells: cells),
                SurveyRow(place: 7, cells: table.rows[1].cells),
            ])
        let change = FieldChange(
            field: ChildField.school, old: Wording("勐龙小学", "勐龙小学"), new: Wording("县小学", "县小学"))
        #expect(
            office.preview(edited).rows.map(\.outcome)
                == [.unchanged, .changed([change]), .repeated(row: 6)])
    }

    @Test("A line that was written over for another child is not the file's of its code")
    func overwritten() throws {
        var office = Office(1)
        office.take(
            office.preview(
                SurveyTable(["姓名", "出生日期"], ["岩温", "2015-01-02"]), home: "532801103202"))
        let file = try #require(office.children.first?.record)
        let code = RecordCode(file).description
        let other = SurveyTable(["姓名", "出生日期", "档案代码"], ["玉罕", "2016-05-05", code])
        #expect(
            office.preview(other, home: "532801103202").rows.map(\.outcome)
                == [.doubtful(.codeOfAnother(file: file))])
    }

    @Test("The table has the head of the villages' own: a title, groups over two rows, typed cells")
    func head() throws {
        var office = Office(1)
        office.take(office.preview(try Fixture.table("532801103202"), home: "532801103202"))
        let table = export(office)
        #expect(table.title == "2026年曼兵村委会儿童排查情况表")
        let original = try Fixture.table("532801103202")
        #expect(table.headings.map(\.joined) == original.headings + ["档案代码"])
        #expect(table.rows[0][4] == .day(day(2015, 3, 18)))
        #expect(table.rows[0][5] == .text("999901201503180001"))
    }

    @Test("A sealed code is not written out, nor a text that says what only such a code may")
    func sealed() throws {
        var office = Office(1)
        office.take(office.preview(try Fixture.table("532801103202"), home: "532801103202"))
        let file = try #require(office.children.first?.record)
        let mother = Cell.field(ChildField.motherCircumstance)
        let seen = office.record(file)[mother]?.dots ?? []
        office.write([.write(mother, .text("服刑、重病"), replacing: seen)], to: file)
        let texts = export(office).rows.flatMap { $0 }.map(\.written)
        #expect(!texts.contains { $0.contains("服刑") })
        #expect(texts.contains("(保密)"))
        #expect(office.preview(export(office).table).rows.allSatisfy { $0.outcome == .unchanged })
    }

    @Test("What a role may not read stays blank: an assessor gets no identity number")
    func readers() throws {
        var office = Office(1)
        office.take(office.preview(try Fixture.table("532801103202"), home: "532801103202"))
        let table = export(office, for: .assessor)
        #expect(table.headings[5].label == "身份证号码")
        #expect(table.rows.allSatisfy { $0[5] == .blank })
        #expect(table.rows[0][4] == .day(day(2015, 3, 18)))
    }
}
