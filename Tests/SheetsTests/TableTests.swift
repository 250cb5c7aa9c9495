import Testing

@testable import Sheets

@Suite("Tables in sheets")
struct TableTests {
    /// A sheet from rows of texts; digits become numbers.
    private func sheet(_ rows: [[String]], merges: [String] = []) -> Sheet {
        let made = rows.enumerated().map { index, texts in
            let cells = texts.enumerated().compactMap { column, text -> Cell? in
                if text.isEmpty { return nil }
                return Cell(column: column, value: Double(text).map { .number($0) } ?? .text(text))
            }
            return SheetRow(number: index + 1, cells: cells)
        }
        return Sheet(
            name: "s", rows: made.filter { !$0.cells.isEmpty },
            merges: merges.compactMap { CellRange($0) })
    }

    private func names(_ table: Table) -> [String] { table.headings.map(\.name) }

    @Test("a two-row head that has lost its merges still gives joined names")
    func lostMerges() throws {
        let table = try Table(
            in: sheet([
                ["名册"], ["序号", "姓名", "监护人", "", "备注"], ["", "", "姓名", "电话", ""],
                ["1", "玉香", "岩温", "甲", ""],
            ]))
        #expect(names(table) == ["序号", "姓名", "监护人 / 姓名", "监护人 / 电话", "备注"])
        #expect(table.records.map(\.row) == [4])
    }

    @Test("a head whose upper row only groups columns is found whole")
    func groupsOnly() throws {
        let table = try Table(
            in: sheet(
                [
                    ["名册"], ["儿童", "", "监护人", ""], ["姓名", "电话", "姓名", "电话"],
                    ["玉香", "甲", "岩温", "乙"],
                ], merges: ["A1:D1", "A2:B2", "C2:D2"]))
        #expect(names(table) == ["儿童 / 姓名", "儿童 / 电话", "监护人 / 姓名", "监护人 / 电话"])
        #expect(table.headRows == 2...3 && table.titles == ["名册"])
    }

    @Test("a title beside an annex mark is not taken for the head")
    func titleAndAnnex() throws {
        let table = try Table(
            in: sheet(
                [["名册", "", "", "附件1"], ["姓名", "性别", "监护人", "备注"], ["玉香", "女", "岩温", "甲"]],
                merges: ["A1:C1"]))
        #expect(names(table) == ["姓名", "性别", "监护人", "备注"])
    }

    @Test("headings lose the spaces and line breaks that spread them out")
    func spreadHeadings() throws {
        let table = try Table(
            in: sheet([
                ["序 号", "姓\u{3000}\u{3000}名", "出生\n日期", "ＩＤ number"], ["1", "玉香", "x", "y"],
            ]))
        #expect(names(table) == ["序号", "姓名", "出生日期", "ID number"])
    }

    @Test("rows that are no records are passed over with the reason, and none is lost")
    func skipping() throws {
        let table = try Table(
            in: sheet(
                [
                    ["名册", "", "", ""], ["填报单位:曼兵", "填报人:", "", ""], ["序号", "姓名", "性别", "备注"],
                    ["(1)", "(2)", "(3)", "(4)"], ["第一小组"], ["1", "玉香", "女"], [], ["2", "岩温", "男"],
                    ["序号", "姓名", "性别", "备注"], ["3"], ["合 计", "", "2"], ["4", "注:改", "女"],
                    ["填表人:甲", "", "审核人:乙"], ["注：一式两份"], ["说明文字"],
                ], merges: ["A1:D1", "A15:D15"]))
        #expect(table.records.map(\.row) == [6, 8, 12])
        #expect(
            table.skipped.map(\.reason) == [
                .aboveHead, .aboveHead, .columnNumbers, .note, .blank, .repeatedHead, .onlyNumbered,
                .total, .signature, .note, .note,
            ])
        let rows =
            table.records.map { $0.row...$0.row } + table.skipped.map(\.rows) + [table.headRows]
        #expect(rows.flatMap { Array($0) }.sorted() == Array(1...15))
    }

    @Test("in doubt a row is a record")
    func doubt() throws {
        let table = try Table(
            in: sheet([
                ["姓名", "职务", "电话"], ["负责人", "岩温", "甲"], ["玉香"], ["", "主任"], ["合", "计", ""],
            ]))
        #expect(table.records.map(\.row) == [2, 3, 4, 5])
    }

    @Test("a cell merged downwards stands in every row that it covers")
    func mergedDownwards() throws {
        let table = try Table(
            in: sheet(
                [
                    ["序号", "村", "姓名", "监护人"], ["1", "曼兵", "玉香", "岩温"], ["2", "", "玉光", ""],
                    ["3", "", "玉三", "岩罕"], ["4", "曼伞", "玉叫", ""],
                ], merges: ["B2:B4", "D2:D3"]))
        #expect(table.records.map { $0[1].written } == ["曼兵", "曼兵", "曼兵", "曼伞"])
        #expect(table.records.map { $0[3].written } == ["岩温", "岩温", "岩罕", ""])
    }

    @Test("a sheet that begins with data is refused with the row")
    func noHead() {
        let rows = [
            ["1", "玉香", "女", "999901201503180001"], ["2", "岩温", "男", "999901201503180002"],
        ]
        #expect(throws: SheetError.noHead(sheet: "s", row: 1)) { try Table(in: sheet(rows)) }
        #expect(throws: SheetError.noTable(sheet: "s")) { try Table(in: sheet([["只有标题"]])) }
        #expect(throws: SheetError.noTable(sheet: "s")) { try Table(in: sheet([])) }
    }

    @Test("a line with a date above a narrow table is not taken for data")
    func dateAboveHead() throws {
        let table = try Table(
            in: sheet([["截至", "2026-10-01"], ["序号", "姓名", "性别"], ["1", "玉香", "女"]]))
        #expect(table.headRows == 2...2 && table.records.map(\.row) == [3])
    }

    @Test("merged ranges that overlap are refused")
    func overlappingMerges() {
        let overlapping = sheet([["序号", "姓名"], ["1", "玉香"]], merges: ["A1:B1", "B1:B2"])
        #expect(throws: SheetError.self) { try Table(in: overlapping) }
    }
}
