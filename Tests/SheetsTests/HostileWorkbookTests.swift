import Testing

@testable import Sheets

@Suite("Hostile workbooks are refused")
struct HostileWorkbookTests {
    @Test("a document type, and with it every expanding entity, is refused")
    func billionLaughs() {
        let laughs = """
            <!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row>\
            </sheetData></worksheet>
            """
        #expect(
            fault { () throws(SheetError) in _ = try read(TestWorkbook(sheet: laughs)) }
                == .documentType)
        let external = "<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><worksheet/>"
        #expect(
            fault { () throws(SheetError) in _ = try read(TestWorkbook(sheet: external)) }
                == .documentType)
    }

    @Test(
        "places that cannot be are refused",
        arguments: [
            ("<row r=\"1048577\"><c><v>1</v></c></row>", SheetFault.reference),
            ("<row r=\"0\"/>", .reference), ("<row r=\"-1\"/>", .reference),
            ("<row r=\"99999999999999999999\"/>", .reference), ("<row r=\"x\"/>", .reference),
            ("<row r=\"1\"><c r=\"XFD1048577\"><v>1</v></c></row>", .reference),
            ("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", .reference),
            ("<row r=\"1\"><c r=\"XFD1\"/><c><v>1</v></c></row>", .reference),
            ("<row r=\"1048576\"/><row><c><v>1</v></c></row>", .reference),
            ("<row r=\"2\"/><row r=\"1\"/>", .order), ("<row r=\"1\"/><row r=\"1\"/>", .order),
            ("<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>", .order),
            ("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", .order),
        ])
    func places(rows: String, expected: SheetFault) {
        #expect(fault { () throws(SheetError) in _ = try read(rows: rows) } == expected)
    }

    @Test(
        "values that cannot be are refused with their place",
        arguments: [
            ("<c t=\"s\"><v>0</v></c>", SheetFault.sharedString),
            ("<c t=\"s\"><v>-1</v></c>", .sharedString), ("<c><v>nan</v></c>", .number),
            ("<c><v>0x10</v></c>", .number), ("<c><v>1e999</v></c>", .number),
            ("<c><v>1,5</v></c>", .number), ("<c t=\"z\"><v>1</v></c>", .cellType),
            ("<c t=\"b\"><v>2</v></c>", .cellType), ("<c t=\"d\"><v>2015-02-30</v></c>", .number),
        ])
    func values(cell: String, expected: SheetFault) {
        let found = error { () throws(SheetError) in _ = try read(rows: "<row><c/>\(cell)</row>") }
        #expect(found == .malformed(expected, SheetPlace(part: "表一", row: 1, column: 1)))
    }

    @Test(
        "broken XML is refused",
        arguments: [
            ("", SheetFault.markupTruncated), ("<worksheet>", .markupTruncated),
            ("<worksheet></sheet>", .markup), ("<worksheet/><worksheet/>", .markup),
            ("<worksheet a=1/>", .markup), ("<worksheet a='1' a='2'/>", .markup),
            ("<worksheet a='1'b='2'/>", .markup), ("<worksheet a='<'/>", .markup),
            ("<worksheet>&nbsp;</worksheet>", .markup), ("<worksheet>&#0;</worksheet>", .markup),
            ("<worksheet>&#xD800;</worksheet>", .markup), ("<worksheet>\u{1}</worksheet>", .markup),
            ("<worksheet>&#-65;</worksheet>", .markup), ("x<worksheet/>", .markup),
            ("<worksheet/>x", .markup), ("<1/>", .markup), ("<>", .markup),
            ("<styleSheet/>", .unexpectedPart), ("<worksheet><!-- ", .markupTruncated),
            ("<worksheet><![CDATA[", .markupTruncated), ("<worksheet a='", .markupTruncated),
        ])
    func brokenMarkup(sheet: String, expected: SheetFault) {
        #expect(
            fault { () throws(SheetError) in _ = try read(TestWorkbook(sheet: sheet)) } == expected)
    }

    @Test("XML that is not UTF-8 is refused, and not guessed at")
    func markupEncoding() {
        for content: [UInt8] in [
            Array("<worksheet>".utf8) + [0xD0, 0xF2] + Array("</worksheet>".utf8),
            [0xFF, 0xFE, 0x3C, 0x00], [0xEF, 0xBB, 0x3C],
        ] {
            var workbook = TestWorkbook(sheet: "")
            workbook.parts[3].content = content
            #expect(fault { () throws(SheetError) in _ = try read(workbook) } == .markupEncoding)
        }
    }

    @Test("depth, attributes, names and text of XML are bounded")
    func markupBounds() {
        let deep = String(repeating: "<a>", count: 100_000)
        let many = (0..<1_000).map { " a\($0)='1'" }.joined()
        let long = String(repeating: "a", count: 1_000)
        let text = String(repeating: " ", count: SheetLimits.markupTextBytes + 1)
        for sheet in [
            "<worksheet>\(deep)", "<worksheet\(many)/>", "<worksheet><\(long)/></worksheet>",
            "<worksheet>\(text)</worksheet>", "<worksheet a='\(text)'/>",
            "<worksheet><![CDATA[\(text)]]></worksheet>",
        ] {
            #expect(
                bound { () throws(SheetError) in _ = try read(TestWorkbook(sheet: sheet)) }
                    == .markup)
        }
    }

    @Test("a part that inflates like a bomb is refused before it fills memory")
    func bomb() {
        let spaces = String(repeating: " <!---->", count: 1 << 19)
        let workbook = TestWorkbook(sheet: "<worksheet>\(spaces)</worksheet>")
        #expect(bound { () throws(SheetError) in _ = try read(workbook) } == .inflationRatio)
    }

    @Test("text, columns, sheets and archive entries are bounded")
    func bounds() {
        let long = String(repeating: "村", count: SheetLimits.textUnits + 1)
        #expect(
            bound { () throws(SheetError) in
                _ = try read(rows: "<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>")
            } == .text)
        #expect(
            bound { () throws(SheetError) in
                _ = try read(rows: "<row r=\"1\"><c r=\"AMK1\"><v>1</v></c></row>")
            } == .columns)
        var crowded = TestWorkbook(rows: "")
        for index in 0...SheetLimits.archiveEntries { crowded.add("x\(index)", "") }
        #expect(bound { () throws(SheetError) in _ = try read(crowded) } == .archiveEntries)
        var sheets = TestWorkbook(rows: "")
        let entry = "<sheet name=\"a\" r:id=\"r1\"/>"
        let list = String(repeating: entry, count: SheetLimits.sheets + 1)
        sheets.parts[1].content = Array("<workbook><sheets>\(list)</sheets></workbook>".utf8)
        #expect(bound { () throws(SheetError) in _ = try read(sheets) } == .sheets)
    }

    @Test("a million formatted but empty cells are no table and cost nothing")
    func emptyCells() throws {
        let row = "<row>" + String(repeating: "<c s=\"1\"/>", count: 1_000) + "</row>"
        let sheet = try read(rows: String(repeating: row, count: 100))
        #expect(sheet.rows.isEmpty)
    }

    @Test("a workbook that lacks a part says which")
    func missingParts() {
        var workbook = TestWorkbook(rows: "")
        workbook.parts.remove(at: 3)
        #expect(
            error { () throws(SheetError) in _ = try read(workbook) }
                == .missingPart("xl/worksheets/sheet1.xml"))
        workbook.parts.removeAll { $0.name == "_rels/.rels" }
        #expect(
            error { () throws(SheetError) in _ = try read(workbook) } == .foreignKind(.otherArchive)
        )
    }

    @Test("files of other kinds are named")
    func foreignKinds() {
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let locked = compound + "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
        let cases: [([UInt8], ForeignKind)] = [
            ([], .empty), (compound, .oldWorkbook), (locked, .encrypted),
            (Array("%PDF-1.4".utf8), .document), (Array("\u{FEFF} <html>".utf8), .markup),
            ([0x50, 0x4B, 0x05, 0x06], .document),
        ]
        for (bytes, kind) in cases {
            #expect(
                error { () throws(SheetError) in
                    _ = try Sheet.read(bytes: bytes, named: "")
                } == .foreignKind(kind))
        }
    }
}
