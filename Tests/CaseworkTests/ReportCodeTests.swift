import Casework
import Testing

@Suite("Codes of reports") struct ReportCodeTests {
    private let code = ReportCode(random: [0, 31, 8, 17, 200, 3, 5])

    @Test("A code is read as it is written, in either case, with or without its sign")
    func reading() {
        let text = code.description
        #expect(text.hasPrefix("R-") && text.utf8.count == 10)
        let written = [
            text, text.lowercased(), String(text.dropFirst(2)), text.replacing("-", with: ""),
        ]
        for one in written { #expect(ReportCode(one) == code, "\(one)") }
    }

    @Test("A code with one wrong letter is not read")
    func mistyped() {
        let letters = Array(code.description)
        for place in 2..<letters.count {
            var wrong = letters
            wrong[place] = letters[place] == "7" ? "8" : "7"
            #expect(ReportCode(String(wrong)) == nil)
        }
        #expect(ReportCode("") == nil && ReportCode("R-") == nil && ReportCode("岩温") == nil)
    }
}
