import Casework
import Sheets
import Testing
import Wire

@testable import Command

@Suite("Summary tables as files") struct SummaryFileTests {
    private static let day = CalendarDay(nearest: 20_778)

    private let page = page(of: SummaryTables.leftBehind)

    private static func page(of table: SummaryTable) -> SummaryPage {
        let cells = table.columns.map { TableCell.count($0.number) }
        let unit = { (low: UInt64) in Identifier(high: 1, low: low) }
        let late = LateUnit(unit: unit(3), name: "丙村", reason: .unheard)
        let report = TableReport(
            table, unit: unit(0), unitName: "青石镇", day: day, by: .units,
            rows: [
                TableReportRow(.unit(unit(2)), name: "甲村", cells),
                TableReportRow(
                    .unit(unit(3)), name: "丙村", table.columns.map { _ in .unknown },
                    isIncomplete: true),
            ], late: [late])
        return SummaryPage(
            report: report, language: .chinese, version: Wording("第2版", "version 2"))
    }

    private let statement = ExportStatement(purpose: "季度上报", person: "周宁", date: day)

    private func sheet(_ kind: SheetWriter.Kind, _ name: String) throws -> Sheet {
        try page.document(statement).readBack(as: kind, name)
    }

    @Test(
        "M67 The printed form comes back from its file: title, purpose, head, numbers, signatures",
        arguments: [(SheetWriter.Kind.xlsx, "a.xlsx"), (.csv, "a.csv")])
    func form(kind: SheetWriter.Kind, name: String) throws {
        let rows = try sheet(kind, name).rows.map { $0.cells.map(\.value.written) }
        let lines = rows.map { $0.joined(separator: " ") }
        #expect(lines[0].contains("青石镇农村留守儿童汇总表"))
        #expect(lines[1].contains("季度上报") && lines[1].contains("周宁"))
        let village = try #require(rows.first { $0.first == "甲村" })
        #expect(village.dropFirst().map { Int($0) } == page.report.columns.map { Optional($0) })
        let late = try #require(rows.first { $0.first == "丙村(不齐全)" })
        #expect(Set(late.dropFirst()) == ["—"])
        let end = lines.suffix(6).joined(separator: "\n")
        #expect(end.contains("填表人") && end.contains("复核人") && end.contains("负责人"))
        #expect(end.contains("第2版") && end.contains("丙村:从未收到数据"))
    }

    @Test("M68 A sheet of indicators says of what day it is, and in which row something is missing")
    func indicators() throws {
        let list = SummaryIndicators.list(Self.page(of: SummaryTables.survey), Indicators.all)
        let sheet = try list.document(statement, .chinese).readBack(as: .csv, "b.csv")
        let rows = sheet.rows.map { $0.cells.map(\.value.written) }
        #expect(rows.contains { $0.first == "甲村" })
        #expect(rows.contains { $0.first == "丙村(不齐全)" })
        let text = rows.flatMap { $0 }.joined(separator: "\n")
        #expect(text.contains("数据截至 \(Self.day)") && text.contains("1个单位未报"))
    }

    @Test("A workbook's title stands over the whole table, and groups over their columns")
    func merged() throws {
        let merges = try sheet(.xlsx, "a.xlsx").merges
        let width = page.report.columns.count
        #expect(merges.contains { $0.rows == 1...1 && $0.columns == 0...width })
        #expect(merges.contains { $0.rows == 3...3 && $0.columns.count == 8 })
    }

    @Test("A bar is as long as its share, and whoever is there is seen")
    func bars() {
        #expect(NumberBar.text(0, of: 10) == "" && NumberBar.text(1, of: 0) == "")
        #expect(NumberBar.text(10, of: 10).count == 24)
        #expect(NumberBar.text(5, of: 10).count == 12)
        #expect(NumberBar.text(1, of: 60_000) == "▏")
    }
}
