import Casework
import Testing

@testable import Command

@Suite("Tables on a terminal") struct DisplayWidthTests {
    @Test(
        "A Chinese character takes two columns, a Latin one takes one, a combining mark none",
        arguments: [
            ("", 0), ("abc", 3), ("村档", 4), ("7K3QX-12-2", 10), ("王小明 a", 8), ("𠮷野", 4),
            ("e\u{301}", 1), ("“引号”", 6), ("\u{FF08}全角\u{FF09}", 8),
        ])
    func width(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test("A text that is too wide is cut before the column, never within a character")
    func cut() {
        #expect(DisplayWidth.cut("青石县民政局", to: 7) == "青石县…")
        #expect(DisplayWidth.cut("青石县民政局", to: 8) == "青石县…")
        #expect(DisplayWidth.cut("青石", to: 4) == "青石")
    }

    @Test("Columns begin in the same place whatever is written in them")
    func table() {
        var table = TextTable(
            [Wording("单位", "unit"), Wording("人", "n"), Wording("备注", "note")], rightAligned: [1])
        table.row(["青石县", "7", "一"])
        table.row(["ab", "1200", ""])
        #expect(
            table.text(in: .chinese) == "单位      人  备注\n青石县     7  一\nab      1200\n")
        #expect(table.text(in: .english).hasPrefix("unit       n  note\n"))
    }

    @Test("A table without rows prints nothing, not even its head")
    func empty() {
        #expect(TextTable([Wording("单位", "unit")]).text(in: .chinese).isEmpty)
    }

    @Test("A table of thousands of rows is laid out in parts as it is in one")
    func parts() {
        let numbers = Array(1...5_000)
        var table = TextTable(rightAligned: [0])
        table.rows(of: numbers) { [String($0), $0.isMultiple(of: 2) ? "双" : "", "x"] }
        let lines = table.text(in: .chinese, indent: 2).split(separator: "\n")
        #expect(lines.count == 5_000)
        #expect(lines[0] == "     1      x" && lines[4_999] == "  5000  双  x")
    }
}
