import Casework
import Testing

@testable import Command

@Suite("Texts of records on a terminal") struct SteadyTextTests {
    @Test(
        "What would steer the terminal, turn the direction round or add a line is not passed on",
        arguments: [
            ("玉香\u{1B}[2K", "玉香\u{FFFD}[2K"), ("a\u{9B}31m", "a\u{FFFD}31m"),
            ("玉\u{202E}香", "玉\u{FFFD}香"), ("a\u{2066}b", "a\u{FFFD}b"), ("一\n二\t三", "一 二 三"),
            ("“引号”——é", "“引号”——é"),
        ])
    func line(text: String, shown: String) {
        var page = Page(language: .chinese)
        page.line(text)
        var table = TextTable()
        table.row([text, "x"])
        page.table(table)
        table = TextTable()
        table.rows(of: [text]) { [$0] }
        page.table(table)
        #expect(page.text == "\(shown)\n\(shown)  x\n\(shown)\n")
    }

    @Test("What the program says of a fault keeps its lines, and nothing else that steers")
    func lines() {
        #expect(SteadyText.lines("名称:\u{1B}c\n二") == "名称:\u{FFFD}c\n二")
    }

    @Test("JSON says what is in the record, and shows no terminal anything that steers it")
    func json() {
        #expect(JSON.string("\u{1B}\u{202E}\u{9B}香").text == "\"\\u001b\\u202e\\u009b香\"")
    }
}
