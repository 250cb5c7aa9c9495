import Records
import Testing
import Wire

@Suite("Codes by which people name records") struct RecordCodeTests {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let dots = [
        Dot(log: Identifier(high: 0x3A63_D800_0000_0000, low: 0), number: 12),
        Dot(log: Identifier(high: 0, low: 0), number: 1),
        Dot(log: Identifier(high: .max, low: .max), number: 9_090),
        Dot(log: Identifier(high: 0x0443_2188_0000_0000, low: 5), number: UInt64(Int64.max)),
        Dot(log: Identifier(high: 0xFEDC_BA98_7654_3210, low: 5), number: 40_317),
    ]

    @Test("A code names the record's log by five characters and its number", arguments: dots)
    func roundTrip(dot: Dot) throws {
        let code = RecordCode(dot)
        let text = code.description
        #expect(RecordCode(text) == code)
        #expect(RecordCode(text.lowercased()) == code)
        #expect(code.matches(dot))
        #expect(!code.matches(Dot(log: dot.log, number: dot.number - 1)))
        #expect(text.split(separator: "-")[0].count == 5)
    }

    @Test("A long code tells logs apart that share five characters", arguments: dots)
    func long(dot: Dot) throws {
        let code = RecordCode(long: dot)
        let text = code.description
        #expect(text.split(separator: "-")[0].count == 10)
        #expect(text.hasPrefix(RecordCode(dot).description.prefix(5)))
        #expect(RecordCode(text.lowercased()) == code)
        #expect(RecordCode(written: text.replacing("-", with: " ")) == code)
        #expect(code.matches(dot))
        let near = Dot(log: Identifier(high: dot.log.high ^ 1 << 14, low: 0), number: dot.number)
        #expect(RecordCode(dot).matches(near) && !code.matches(near))
    }

    @Test(
        "Every single wrong character is caught",
        arguments: dots.flatMap { [RecordCode($0), RecordCode(long: $0)] })
    func singleCharacters(code: RecordCode) {
        let text = Array(code.description)
        var missed: [String] = []
        for place in text.indices {
            for other in Self.alphabet + ["-", "U", "水"] where other != text[place] {
                var wrong = text
                wrong[place] = other
                if RecordCode(String(wrong)) != nil { missed.append(String(wrong)) }
            }
        }
        #expect(missed == [])
    }

    @Test("Every two neighbours that changed places are caught", arguments: dots)
    func neighbours(dot: Dot) {
        let text = Array(RecordCode(dot).description)
        for place in text.indices.dropLast() where text[place] != text[place + 1] {
            var wrong = text
            wrong.swapAt(place, place + 1)
            #expect(RecordCode(String(wrong)) == nil, "\(String(wrong))")
        }
    }

    @Test("Letters that look like digits are read as those digits")
    func lookAlikes() {
        let code = RecordCode(Dot(log: Identifier(high: 0, low: 0), number: 101)).description
        #expect(code.hasPrefix("00000-101-"))
        let check = code.suffix(2)
        #expect(RecordCode("OO0oO-1O1\(check)")?.number == 101)
        #expect(RecordCode("00000-lOi\(check)")?.number == 101)
    }

    @Test(
        "Anything that is not a code is refused",
        arguments: [
            "", "-", "--", "7K3QX", "7K3QX-12", "7K3Q-12-2", "7K3QX-0-0", "7K3QX--2", "7K3QX-+12-2",
            "7K3QX-012-2", "7K3QX-１２-2", "7K3QX-12-", "7K3QX-12-22", "7K3QX-12-2-", "7K3QX-A-2",
            "7K3QX-99999999999999999999-2", "7K3QX-9223372036854775808-0", " 7K3QX-12-2",
            "7K3QX-12-M", "7K3QX–12–2",
        ])
    func malformed(text: String) {
        #expect(RecordCode(text) == nil)
    }

    @Test("People also write a code with spaces or with nothing between its parts", arguments: dots)
    func written(dot: Dot) {
        let text = RecordCode(dot).description
        for other in ["", " ", "  ", "-"] {
            let written = text.split(separator: "-").joined(separator: other)
            let isRead = RecordCode(written: written.lowercased()) == RecordCode(dot)
            #expect(isRead, "\(written)")
        }
        #expect(RecordCode(written: " \(text.replacing("-", with: " ")) ") == RecordCode(dot))
    }

    @Test(
        "Nothing is read as a code for want of hyphens",
        arguments: ["", " ", "7", "岩温", "7K3QX-12 2"])
    func notWritten(text: String) {
        #expect(RecordCode(written: text) == nil)
    }
}
