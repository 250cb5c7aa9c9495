/// The parts of a workbook as XML, packed before they are read. A zero byte ends each: the sheet,
/// the shared texts, the styles, the workbook.
enum WorkbookLaw {
    private static let places = [
        "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    ]

    static func check(_ bytes: [UInt8]) {
        let texts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
        var parts = zip(places, texts).map { (name: $0, content: Array($1)) }
        if parts.count < 4 { parts.append((places[3], Array(workbook.utf8))) }
        parts.append(("_rels/.rels", Array(top.utf8)))
        parts.append(("xl/_rels/workbook.xml.rels", Array(relations.utf8)))
        SheetLaw.check(StoredArchive.bytes(parts))
    }

    private static func relation(_ id: String, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"http://example.org/\(kind)\" Target=\"\(target)\"/>"
    }

    private static let top =
        "<Relationships>\(relation("r1", "officeDocument", "xl/workbook.xml"))</Relationships>"
    private static let relations =
        "<Relationships>" + relation("r1", "worksheet", "worksheets/sheet1.xml")
        + relation("r2", "sharedStrings", "sharedStrings.xml")
        + relation("r3", "styles", "/xl/styles.xml") + "</Relationships>"
    private static let workbook = """
        <?xml version="1.0" encoding="UTF-8"?><workbook xmlns:r="urn:r">\
        <workbookPr date1904="1"/><sheets>\
        <sheet name="表一" sheetId="1" r:id="r1"/></sheets></workbook>
        """
    private static let sheet = """
        <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c>\
        <c r="B1" t="s"><v>0</v></c><c r="C1" t="str"><v>出生日期</v></c></row>\
        <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>1</v></c>\
        <c r="C2" s="1"><v>42277.25</v></c></row>\
        <row r="3"><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>\
        <c t="d"><v>2016-05-06</v></c></row></sheetData>\
        <mergeCells><mergeCell ref="A4:B5"/></mergeCells></worksheet>
        """
    private static let strings = """
        <!-- a --><sst><si><t>姓名</t></si><si><r><t xml:space="preserve">李 </t></r>\
        <r><t>&#x4E00;&amp;</t></r><rPh><t>li</t></rPh></si></sst>
        """
    private static let styles = """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/></numFmts>\
        <cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>
        """

    static var seeds: [[UInt8]] {
        [[sheet, strings, styles], [sheet, strings, styles, workbook], [sheet]].map {
            Array($0.joined(separator: "\0").utf8)
        }
    }
}
