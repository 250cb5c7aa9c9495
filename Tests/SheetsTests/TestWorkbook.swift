import CZip
import Glibc

/// A workbook put together from XML by a test, packed as real ones are.
struct TestWorkbook {
    var parts: [(name: String, content: [UInt8])] = []

    /// A workbook with one worksheet and whatever else is given.
    init(
        sheet: String, strings: String? = nil, styles: String? = nil, properties: String = "",
        state: String = "visible"
    ) {
        let shared = strings.map { _ in
            TestWorkbook.relation("r2", "sharedStrings", "sharedStrings.xml")
        }
        let styled = styles.map { _ in TestWorkbook.relation("r3", "styles", "/xl/styles.xml") }
        add(
            "_rels/.rels",
            TestWorkbook.relations(
                TestWorkbook.relation("r1", "officeDocument", "xl/workbook.xml")))
        add(
            "xl/workbook.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <workbook xmlns:r="urn:r">\(properties)<sheets>\
            <sheet name="表一" sheetId="1" state="\(state)" r:id="r1"/></sheets></workbook>
            """)
        add(
            "xl/_rels/workbook.xml.rels",
            TestWorkbook.relations(
                TestWorkbook.relation("r1", "worksheet", "worksheets/sheet1.xml")
                    + (shared ?? "") + (styled ?? "")))
        add("xl/worksheets/sheet1.xml", sheet)
        if let strings { add("xl/sharedStrings.xml", strings) }
        if let styles { add("xl/styles.xml", styles) }
    }

    /// A workbook whose worksheet has the given rows.
    init(
        rows: String, merges: String = "", strings: String? = nil, styles: String? = nil,
        properties: String = ""
    ) {
        self.init(
            sheet: "<worksheet><sheetData>\(rows)</sheetData>\(merges)</worksheet>",
            strings: strings, styles: styles, properties: properties)
    }

    mutating func add(_ name: String, _ content: String) {
        parts.append((name, Array(content.utf8)))
    }

    /// Packs the parts.
    var bytes: [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        let target = zip_source_buffer_create(nil, 0, 0, &error)!
        zip_source_keep(target)
        let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error)!
        for part in parts {
            let copy = malloc(max(part.content.count, 1))!
            part.content.withUnsafeBytes {
                copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
            }
            let source = zip_source_buffer(archive, copy, UInt64(part.content.count), 1)!
            zip_file_add(archive, part.name, source, 0)
        }
        zip_close(archive)
        defer { zip_source_free(target) }
        return TestWorkbook.content(of: target)
    }

    private static func content(of source: OpaquePointer) -> [UInt8] {
        var status = zip_stat_t()
        zip_source_stat(source, &status)
        zip_source_open(source)
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        zip_source_read(source, &bytes, status.size)
        zip_source_close(source)
        return bytes
    }

    private static func relations(_ entries: String) -> String {
        "<Relationships>\(entries)</Relationships>"
    }

    private static func relation(_ id: String, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"http://example.org/\(kind)\" Target=\"\(target)\"/>"
    }
}
