import Casework
import Foundation
import TestSupport
import Testing

@testable import Sheets

@Suite("Exports")
struct WritingTests {
    private static let day = CalendarDay(year: 2026, month: 11, day: 21)!
    private static let birth = CalendarDay(year: 2015, month: 9, day: 30)!

    private let document = SheetDocument(
        title: "2026年曼兵村委会/儿童名册",
        statement: ExportStatement(purpose: "季度核对", person: "岩温", date: WritingTests.day),
        columns: [
            SheetColumn("序号"), SheetColumn("姓名", widthCharacters: 12), SheetColumn("身份证号码"),
            SheetColumn(["监护人", "姓名"]), SheetColumn(["监护人", "联系电话"]), SheetColumn(["残疾", "等级"]),
            SheetColumn("出生日期"),
        ],
        rows: [
            [
                .number(1), .text("玉𣵦罕"), .text("999901201503180001"), .text("=HYPERLINK(\"x\")"),
                .text("012005992739"), .empty, .date(WritingTests.birth, secondOfDay: nil),
            ],
            [
                .number(2), .text("艾则孜·帕提曼"), .text("99990120160229002X"), .text("'甲\r\n乙, \"丙\""),
                .text("_x0041_ _x000d_"), .boolean(true),
                .date(WritingTests.birth, secondOfDay: 3661),
            ],
            [
                .number(2.5), .text(" 空格 "), .text("'1"), .text("''"), .text("\t@x"), .text("-5"),
                .text("+1"),
            ],
        ],
        notes: ["注:仅供内部使用"])

    /// Writes the document, gives the bytes and removes the file.
    private func bytes(_ kind: SheetWriter.Kind, _ document: SheetDocument) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let path = folder["export"]
        try SheetWriter.write(document, to: path, as: kind)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let files = try folder.files()
        #expect(files.keys.sorted() == ["export"])
        return try #require(files["export"])
    }

    @Test("a workbook that was written gives the same cells back")
    func workbookRoundTrip() throws {
        let sheet = try Sheet.read(bytes: bytes(.xlsx, document), named: "")[0]
        let table = try Table(in: sheet)
        #expect(table.headings.map(\.path) == document.columns.map(\.path))
        #expect(table.titles == document.linesAbove)
        #expect(table.skipped.last?.texts == document.notes)
        for (record, row) in zip(table.records, document.rows) {
            #expect((0..<row.count).map { record[$0] } == row)
        }
        #expect(table.records.count == document.rows.count)
        #expect(sheet.name == "2026年曼兵村委会 儿童名册")
    }

    @Test("a text file that was written gives the same text back")
    func textRoundTrip() throws {
        let table = try Table(in: Sheet.read(bytes: bytes(.csv, document), named: "")[0])
        #expect(table.headings.map(\.name) == document.columns.map(\.name))
        #expect(table.titles == document.linesAbove)
        for (record, row) in zip(table.records, document.rows) {
            #expect((0..<row.count).map { record[$0].written } == row.map(\.written))
        }
        #expect(table.records.count == document.rows.count)
    }

    @Test("no field of a text file begins like a formula or command")
    func harmless() throws {
        let text = String(decoding: try bytes(.csv, document), as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}2026年"))
        #expect(text.contains(",\"'=HYPERLINK(\"\"x\"\")\","))
        #expect(text.contains("'999901201503180001,") && text.contains(",'012005992739,"))
        #expect(text.contains("\"'\t@x\",'-5,'+1\r\n"))
        #expect(text.contains("用途:季度核对 导出人:岩温 导出日期:2026-11-21\r\n"))
    }

    @Test(
        "every text survives a text file unchanged",
        arguments: [
            "=", "+", "-1", "@x", "\tx", "\r", "\nx", "\u{1}", "\u{7F}", "'", "''", "'''", "'=1",
            "'x", "'9", "0", "00",
            "007", "＝1", "＠", "a\"b", "\"", "a,b", "a;b", "sep=;", "x'", " x", "x ",
            "999901201503180001", "\u{3000}",
            "'\u{1}", "'＝",
        ])
    func everyText(text: String) throws {
        let single = SheetDocument(
            title: "表", statement: document.statement,
            columns: [SheetColumn("序号"), SheetColumn("内容"), SheetColumn("末")],
            rows: [[.number(1), .text(text), .text("终")]])
        let sheet = try Sheet.read(bytes: bytes(.csv, single), named: "")[0]
        #expect(sheet.value(row: 4, column: 1) == .text(text))
        let again = try Sheet.read(bytes: bytes(.xlsx, single), named: "")[0]
        #expect(again.value(row: 4, column: 1) == .text(text))
    }

    @Test(
        "what a program could take for a formula or a command is marked as text",
        arguments: ["=x", "+x", "-x", "@x", "\tx", "\rx", "\u{1}x", "＝x", "＋x", "－x", "＠x"])
    func marked(text: String) {
        let single = SheetDocument(
            title: text, statement: document.statement, columns: [SheetColumn(text)],
            rows: [[.text(text)]], notes: [text])
        let written = String(decoding: CommaSeparatedWriter.bytes(single), as: UTF8.self)
        #expect(written.unicodeScalars.split(separator: "'").count == 5)
    }

    @Test("the same document gives the same bytes")
    func deterministic() throws {
        #expect(try bytes(.xlsx, document) == bytes(.xlsx, document))
        #expect(try bytes(.csv, document) == bytes(.csv, document))
    }

    @Test("a workbook of one column, and one without rows, are written")
    func small() throws {
        let small = SheetDocument(
            title: "[]:*?/\\", statement: document.statement, columns: [SheetColumn("序号")], rows: []
        )
        let sheet = try Sheet.read(bytes: bytes(.xlsx, small), named: "")[0]
        #expect(sheet.name == "Sheet1" && sheet.value(row: 3, column: 0) == .text("序号"))
    }

    @Test("text that no reader could give back is refused before anything is written")
    func refused() {
        let nul = SheetDocument(
            title: "表", statement: document.statement, columns: [SheetColumn("序号")],
            rows: [[.text("a\u{0}b")]])
        #expect(throws: SheetError.malformed(.nul, SheetPlace(part: "表", row: 1, column: 0))) {
            try SheetWriter.write(nul, to: "/nonexistent/x.csv", as: .csv)
        }
    }

    @Test("a folder that does not exist is an error with the system's code")
    func noFolder() {
        #expect(throws: SheetError.unwritable(path: "/nonexistent/x.csv", code: ENOENT)) {
            try SheetWriter.write(document, to: "/nonexistent/x.csv", as: .csv)
        }
        #expect(throws: SheetError.unreadable(path: "/nonexistent/x.csv", code: ENOENT)) {
            try Sheet.read(path: "/nonexistent/x.csv")
        }
    }

    @Test("a disk that fills up leaves the old file and nothing else")
    func fullDisk() throws {
        let folder = try TemporaryFolder()
        let path = folder["export.csv"]
        let old = Array("old".utf8)
        try Data(old).write(to: URL(filePath: path))
        var room = 10
        #expect(throws: SheetError.unwritable(path: path, code: ENOSPC)) {
            let whole = try WholeFile(path: path) { descriptor, bytes, count in
                guard room > 0 else {
                    errno = ENOSPC
                    return -1
                }
                let written = write(descriptor, bytes, min(count, room))
                room -= written
                return written
            }
            try whole.write([UInt8](repeating: 1, count: 100))
            try whole.commit()
        }
        #expect(try folder.files() == ["export.csv": old])
    }

    @Test("a ledger of a thousand rows is written and read whole")
    func longLedger() throws {
        let row: [CellValue] = (0..<12).map { .text("字段\($0)的内容") }
        let large = SheetDocument(
            title: "台账", statement: document.statement,
            columns: (0..<12).map { SheetColumn("列\($0)名") },
            rows: Array(repeating: row, count: 1_000))
        for kind in [SheetWriter.Kind.xlsx, .csv] {
            let table = try Table(in: Sheet.read(bytes: bytes(kind, large), named: "")[0])
            #expect(table.records.count == 1_000 && table.records[999][11] == row[11])
        }
    }
}
