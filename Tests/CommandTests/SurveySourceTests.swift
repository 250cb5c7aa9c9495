import Casework
import Sheets
import TestSupport
import Testing

@testable import Command

@Suite("What of a file is read as a survey") struct SurveySourceTests {
    private func sheet(_ name: String, _ rows: [[String]], isHidden: Bool = false) -> Sheet {
        Sheet(
            name: name,
            rows: rows.enumerated().map { index, texts in
                SheetRow(
                    number: index + 1,
                    cells: texts.enumerated().map { Cell(column: $0, value: .text($1)) })
            }, isHidden: isHidden)
    }

    private let survey = [["序号", "姓名", "学校"], ["1", "岩温", "勐龙小学"]]
    private let words = [["填表说明"]]
    private let headless = [["1", "岩温", "2015-03-18"], ["2", "玉罕", "2016-05-05"]]
    private let other = [["序号", "物资", "数量"], ["1", "棉被", "3"]]

    @Test("A sheet without a head stops no other; each that is not read is told of")
    func otherSheets() throws {
        let source = try SurveySource(
            [
                sheet("说明", words), sheet("一组", survey), sheet("二组", headless),
                sheet("物资", other), sheet("三组", survey, isHidden: true), sheet("空", []),
                sheet("选项", words, isHidden: true),
            ], of: "532801103202", only: nil)
        #expect(source.tables.map(\.sheet) == ["一组"])
        #expect(source.tables.map(\.table.names) == [["532801103202", "一组"]])
        #expect(source.otherSheets.map(\.name) == ["说明", "二组", "物资", "三组"])
        #expect(Set(source.otherSheets.map(\.reason.chinese)).count == 4)
    }

    @Test("A column in which something stands below no heading is named, a blank one is not")
    func namelessColumns() throws {
        let rows = [["序号", "姓名", "", "", "学校"], ["1", "岩温", "转学", " ", "勐龙小学", "见附件"]]
        let source = try SurveySource([sheet("一组", rows)], of: "x", only: nil)
        #expect(source.tables.map(\.table.namelessColumns) == [["C", "F"]])
    }

    @Test("A hidden sheet is read when it is asked for, a file without a head refused")
    func wanted() throws {
        let hidden = sheet("三组", survey, isHidden: true)
        #expect(try SurveySource([hidden], of: "x", only: "三组").tables.count == 1)
        #expect(throws: SheetError.noHead(sheet: "二组", row: 1)) {
            try SurveySource([sheet("二组", headless)], of: "x", only: nil)
        }
        #expect(throws: CommandFailure.self) {
            try SurveySource([hidden], of: "x", only: "四组")
        }
    }
}
