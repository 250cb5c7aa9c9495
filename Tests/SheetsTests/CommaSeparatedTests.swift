import Testing

@testable import Sheets

@Suite("Text with separated values")
struct CommaSeparatedTests {
    @Test("quotes, doubled quotes and line ends within quotes are read as RFC 4180 has them")
    func quotes() throws {
        let sheet = try readText("a,\"b,\"\"c\"\"\r\nd\",\r\n\"\",e\"f,g\r\n")
        #expect(texts(sheet) == [["a", "b,\"c\"\r\nd"], ["", "e\"f", "g"]])
        #expect(sheet.rows.map(\.number) == [1, 2])
    }

    @Test("all three line ends end a row, and blank lines count", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) throws {
        let sheet = try readText(["a,b", "", "c,d"].joined(separator: end))
        #expect(texts(sheet) == [["a", "b"], ["c", "d"]])
        #expect(sheet.rows.map(\.number) == [1, 3])
    }

    @Test(
        "comma, semicolon and tab are told apart by the rows they make",
        arguments: [",", ";", "\t"])
    func separators(separator: String) throws {
        let lines = ["编号\(separator)说明", "1\(separator)\"甲,乙;丙\t丁,,,,;;;;\"", "2\(separator)x;y,z"]
        let sheet = try readText(lines.joined(separator: "\n"))
        #expect(sheet.rows.allSatisfy { $0[0].written.count <= 2 })
        #expect(sheet.rows[1][1].written == "甲,乙;丙\t丁,,,,;;;;")
    }

    @Test("a first line that names the separator is obeyed and keeps its row number")
    func hint() throws {
        let sheet = try readText("sep=;\r\na,b;c")
        #expect(texts(sheet) == [["a,b", "c"]] && sheet.rows[0].number == 2)
    }

    @Test("an apostrophe before a number marks text, and others stay")
    func apostrophes() throws {
        let sheet = try readText("'999901201503180001,'=1,''x,'abc,',O'K")
        let row = sheet.rows[0]
        #expect(
            row.cells.map(\.value.written) == [
                "999901201503180001", "=1", "'x", "'abc", "'", "O'K",
            ])
    }

    @Test("a quote that does not end, or text behind one, is refused with its row and column")
    func wrongQuotes() {
        let open = error { () throws(SheetError) in _ = try readText("a,b\n\nc,\"d\ne") }
        #expect(open == .malformed(.unclosedQuote, SheetPlace(part: "test", row: 3, column: 1)))
        let behind = error { () throws(SheetError) in _ = try readText("\"a\"b,c") }
        #expect(behind == .malformed(.textAfterQuote, SheetPlace(part: "test", row: 1, column: 0)))
    }

    @Test("too many columns and rows, and too long a text are refused")
    func bounds() {
        let wide = String(repeating: ",", count: SheetLimits.columns) + "x"
        #expect(bound { () throws(SheetError) in _ = try readText(wide) } == .columns)
        let long = String(repeating: "x", count: SheetLimits.textUnits + 1)
        #expect(bound { () throws(SheetError) in _ = try readText(long) } == .text)
        let tall = String(repeating: "x\n", count: SheetLimits.rows + 1)
        #expect(bound { () throws(SheetError) in _ = try readText(tall) } == .rows)
        let large = [UInt8](repeating: 0x2C, count: SheetLimits.fileBytes + 1)
        #expect(
            bound { () throws(SheetError) in
                _ = try Sheet.read(bytes: large, named: "")
            } == .fileBytes)
    }
}

@Suite("Encodings of text files")
struct TextEncodingTests {
    private let text = "姓名,玉𣵦罕·é"

    /// `姓名,玉𣵦罕·é` in GB18030: two bytes a character, four for 𣵦.
    private let gb18030: [UInt8] = [
        0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xD3, 0xF1, 0x96, 0x34, 0xBE, 0x34, 0xBA, 0xB1, 0xA1, 0xA4,
        0xA8, 0xA6,
    ]

    private func read(_ bytes: [UInt8]) throws(SheetError) -> [[String]] {
        texts(try Sheet.read(bytes: bytes, named: "")[0])
    }

    @Test("UTF-8 with and without mark, both UTF-16 and GB18030 give the same text")
    func encodings() throws {
        let expected = [["姓名", "玉𣵦罕·é"]]
        let units = Array(text.utf16)
        #expect(try read(Array(text.utf8)) == expected)
        #expect(try read([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == expected)
        #expect(
            try read([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
                == expected)
        #expect(
            try read([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
                == expected)
        #expect(try read(gb18030) == expected)
    }

    @Test(
        "bytes that are no text are refused, never replaced",
        arguments: [
            [0xEF, 0xBB, 0xBF, 0x61, 0xC0, 0x80], [0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0x61],
            [0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x61], [0x61, 0x0A, 0xFF, 0xFF], [0xD0, 0xD5, 0xD0],
            [0x81, 0x30, 0x81], [0x80, 0xFF],
        ] as [[UInt8]])
    func wrongBytes(bytes: [UInt8]) {
        #expect(fault { () throws(SheetError) in _ = try read(bytes) } == .encoding)
    }

    @Test("the line of the wrong byte is said")
    func place() {
        let bytes = Array("a\nb\n".utf8) + [0xFF, 0xFF]
        let found = error { () throws(SheetError) in _ = try read(bytes) }
        #expect(found == .malformed(.encoding, SheetPlace(row: 3, offset: 4)))
    }

    @Test("a NUL character is refused")
    func nul() {
        #expect(fault { () throws(SheetError) in _ = try read([0x61, 0x00, 0x62]) } == .nul)
        #expect(
            fault { () throws(SheetError) in _ = try read([0xFF, 0xFE, 0x61, 0, 0, 0]) } == .nul)
    }
}
