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
        #expect(table.lines(in: .chinese) == ["单位      人  备注", "青石县     7  一", "ab      1200"])
        #expect(table.lines(in: .english)[0] == "unit       n  note")
    }

    @Test("A table without rows prints nothing, not even its head")
    func empty() {
        #expect(TextTable([Wording("单位", "unit")]).lines(in: .chinese).isEmpty)
    }
}
