import Casework
import Testing

@testable import Sheets

@Suite("Workbooks")
struct WorkbookTests {
    @Test("shared, inline and formula texts are read, and phonetic hints are not")
    func kindsOfText() throws {
        let sheet = try read(
            rows: """
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>\
                <c r="C2" t="inlineStr"><is><t>行</t></is></c>\
                <c r="D2" t="str"><f>A2</f><v>算</v></c></row>
                """,
            strings: """
                <sst><si><t xml:space="preserve"> 玉𣵦罕 </t></si>\
                <si><r><t>东</t></r><r><rPr><b/></rPr><t>京</t></r>\
                <rPh sb="0" eb="2"><t>とうきょう</t></rPh></si></sst>
                """)
        #expect(texts(sheet) == [[" 玉𣵦罕 ", "东京", "行", "算"]])
        #expect(sheet.rows[0].number == 2)
    }

    @Test("numbers keep their digits, and other types are told apart")
    func kindsOfValue() throws {
        let sheet = try read(
            rows: """
                <row r="1"><c r="A1"><v>9.99901201012111e+17</v></c>\
                <c r="B1" t="n"><v>12032575610</v></c>\
                <c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>\
                <c r="E1"><f>SUM(A1)</f></c><c r="F1" t="d"><v>2015-09-30T08:00:00</v></c></row>
                """)
        let row = sheet.rows[0]
        #expect(row[0] == .number(9.99901201012111e+17, digits: "9.99901201012111e+17"))
        #expect(row[0].written == "9.99901201012111e+17")
        #expect(row[1].written == "12032575610")
        #expect(row[2] == .boolean(true) && row[3] == .error("#N/A"))
        #expect(row[4] == .uncalculated)
        let date = try #require(CalendarDay(year: 2015, month: 9, day: 30))
        #expect(row[5] == .date(date, secondOfDay: 28_800))
    }

    private static let styles = """
        <styleSheet><numFmts><numFmt numFmtId="170" \
        formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>\
        <numFmt numFmtId="171" formatCode="0.00E+00"/></numFmts>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/>\
        <xf numFmtId="31"/></cellXfs></styleSheet>
        """

    @Test("a number in a date format is a date, in both epochs")
    func dates() throws {
        let rows = """
            <row r="1"><c r="A1" s="1"><v>42277</v></c><c r="B1" s="2"><v>42277.5</v></c>\
            <c r="C1" s="3"><v>42277</v></c><c r="D1" s="4"><v>60</v></c>\
            <c r="E1" s="99"><v>1</v></c></row>
            """
        let row = try read(rows: rows, styles: WorkbookTests.styles).rows[0]
        #expect(row[0].written == "2015-09-30")
        #expect(row[1].written == "2015-09-30 12:00:00")
        #expect(row[2] == .number(42277, digits: "42277"))
        #expect(row[3] == .number(60, digits: "60"), "the 29 February 1900 never was")
        #expect(row[4] == .number(1, digits: "1"))
        let old = try read(
            rows: rows, styles: WorkbookTests.styles,
            properties: "<workbookPr date1904=\"1\"/>")
        #expect(old.rows[0][0].written == "2019-10-01")
    }

    @Test(
        "date formats are known by their code",
        arguments: [
            "yyyy-mm-dd", "yyyy\"年\"m\"月\"", "[$-804]yyyy/m/d;@", "m/d", "mmm", "d-mmm-yy",
            "yyyy\\-mm\\-dd\\ hh:mm:ss.000", "[$-404]e/m/d", "[DBNum1]yyyy\"年\"",
        ])
    func dateCodes(code: String) {
        #expect(DateFormat.isDate(code: code))
    }

    @Test(
        "other formats are not taken for dates",
        arguments: [
            "General", "0.00E+00", "#,##0", "@", "h:mm", "mm:ss", "[h]:mm", "[mm]:ss", "[hh]",
            "0\"day\"",
            "[Red]0;[Blue]-0", "0\\d", "General;yyyy", "0_d", "G/General",
        ])
    func otherCodes(code: String) {
        #expect(!DateFormat.isDate(code: code))
    }

    @Test("rows and cells without references follow the ones before")
    func withoutReferences() throws {
        let sheet = try read(
            rows: "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row r=\"9\"/>"
                + "<row><c><v>4</v></c></row>")
        #expect(sheet.rows.map(\.number) == [1, 10])
        #expect(sheet.rows[0].cells.map(\.column) == [0, 3, 4])
    }

    @Test("escaped characters are given back, and what is no escape stays")
    func escapes() throws {
        let sheet = try read(
            rows: """
                <row><c t="inlineStr"><is><t>\
                a_x000D_b_x005F_x0041__xZZZZ__x0000__xD83D__xDE00_</t></is></c></row>
                """)
        #expect(sheet.rows[0][0].written == "a\rb_x0041__xZZZZ__x0000_😀")
    }

    @Test("prefixes, comments, character data and references are read as XML has them")
    func markup() throws {
        let sheet = try read(
            TestWorkbook(
                sheet: """
                    \u{FEFF}<?xml version="1.0"?><!-- a -- > -->\
                    <x:worksheet xmlns:x='u'><x:sheetData >
                    <x:row r = '1'><x:c r="A1" t="inlineStr"><x:is>\
                    <x:t>&lt;&#x23D66;&amp;<![CDATA[<]]]]>\
                    <![CDATA[>&]]>\r\n</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
                    """))
        #expect(sheet.rows[0][0].written == "<𣵦&<]]>&\n")
    }

    @Test("merged ranges and hidden sheets are kept as they are")
    func merges() throws {
        let sheet = try read(
            rows: "<row><c><v>1</v></c></row>",
            merges: "<mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells>")
        #expect(sheet.merges == [CellRange(rows: 1...2, columns: 0...2)])
        let hidden = try read(
            TestWorkbook(sheet: "<worksheet><sheetData/></worksheet>", state: "veryHidden"))
        #expect(hidden.isHidden && hidden.rows.isEmpty)
    }

    @Test("cell references are read and written alike, and strange ones are none")
    func references() {
        for column in [0, 25, 26, 701, 702, 16_383] {
            let text = CellReference.columnName(column) + "7"
            #expect(CellReference(text) == CellReference(row: 7, column: column))
        }
        for text in [
            "", "A", "7", "A0", "a1", "A1B", "XFE1", "XFD1048577", "A-1", "A99999999999999999999",
            "$A$1",
        ] {
            #expect(CellReference(text) == nil, "\(text)")
        }
        #expect(CellReference("XFD1048576") == CellReference(row: 1_048_576, column: 16_383))
        #expect(CellRange("B2:A1") == nil && CellRange("A1:B2:C3") == nil)
    }
}
