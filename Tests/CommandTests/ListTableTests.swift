import Casework
import Sheets
import Testing

@testable import Command

@Suite("Lists as pages and as sheets") struct ListTableTests {
    private static let long = "屋顶漏雨墙体开裂冬天没有取暖的地方"

    private let list: ListTable = {
        var list = ListTable(
            Wording("问题清单", "Problems"),
            [
                Wording("编号", "code"), Wording("问题", "what is wrong"),
                Wording("批次", "campaign"), Wording("条", "no."),
            ], rightAligned: [3], notes: [Wording("共2个问题。", "2 problems.")]
        ) { [["A1", ListTableTests.long, "", "1"], ["A2", "没有户口", "", "12"]] }
        list.widest = [1: 12]
        list.hidesEmptyColumns = true
        return list
    }()

    private func sheet(_ kind: SheetWriter.Kind, _ name: String) throws -> Sheet {
        let statement = ExportStatement(
            purpose: "报送问题清单", person: "周宁", date: CalendarDay(nearest: 20_778))
        return try list.document(statement, .chinese).readBack(as: kind, name)
    }

    @Test(
        "M33 What a page shows comes back from the sheet, whole, with purpose, person and day",
        arguments: [(SheetWriter.Kind.xlsx, "a.xlsx"), (.csv, "a.csv")])
    func written(kind: SheetWriter.Kind, name: String) throws {
        let rows = try sheet(kind, name).rows.map { $0.cells.map(\.value.written) }
        let lines = rows.map { $0.joined(separator: " ") }
        #expect(lines[0].contains("问题清单"))
        #expect(lines[1].contains("报送问题清单") && lines[1].contains("周宁"))
        #expect(lines.contains("编号 问题 批次 条"))
        let row = try #require(rows.first { $0.first == "A1" })
        #expect(row.contains(Self.long) && row.last == "1")
        #expect(lines.contains { $0.contains("共2个问题。") })
    }

    @Test("A number stays a number, so that the sheet adds it up")
    func numbers() throws {
        let values = try sheet(.xlsx, "a.xlsx").rows.flatMap { $0.cells.map(\.value) }
        #expect(values.contains(.number(12)))
    }

    @Test("A page cuts what is too wide and leaves out columns in which nothing stands")
    func page() {
        #expect(
            list.text.text(in: .chinese) == """
                编号  问题         条
                A1    屋顶漏雨墙…   1
                A2    没有户口     12

                """)
    }
}
