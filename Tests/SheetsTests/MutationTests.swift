import TestSupport
import Testing

@testable import Sheets

@Suite("Damaged copies of real files")
struct MutationTests {
    /// Reads bytes as far as they go; a crash or a hang would end the whole run.
    private func outcome(_ bytes: [UInt8]) -> String {
        do {
            let sheets = try Sheet.read(bytes: bytes, named: "copy")
            let tables = try sheets.map { sheet throws(SheetError) in try Table(in: sheet) }
            return "read \(tables.map(\.records.count))"
        } catch {
            return "\(error)"
        }
    }

    @Test("a workbook cut off anywhere is refused")
    func truncatedWorkbook() throws {
        let bytes = try ExampleTables.bytes("532801103202.xlsx")
        for length in stride(from: 0, to: bytes.count, by: 61) {
            let said = outcome(Array(bytes.prefix(length)))
            #expect(!said.hasPrefix("read") && !said.isEmpty, "\(length)")
        }
    }

    @Test("a workbook with changed bytes is read or refused, and never crashes", arguments: 0..<8)
    func mutatedWorkbook(seed: Int) throws {
        var generator = Generator(seed: UInt64(seed))
        let original = try ExampleTables.bytes("532801103208.xlsx")
        for _ in 0..<20 {
            var bytes = original
            for _ in 0...generator.number(below: 4) {
                bytes[generator.number(below: bytes.count)] = UInt8(generator.number(below: 256))
            }
            #expect(!outcome(bytes).isEmpty)
        }
    }

    @Test("a worksheet with changed XML is read or refused, and never crashes", arguments: 0..<8)
    func mutatedMarkup(seed: Int) throws {
        var generator = Generator(seed: UInt64(seed) + 100)
        let rows =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>序号</t></is></c>"
            + "<c r=\"B1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c>"
            + "<c r=\"B2\" s=\"1\"><v>42277.25</v></c></row>"
        let original = TestWorkbook(
            rows: rows, merges: "<mergeCells><mergeCell ref=\"A3:B4\"/></mergeCells>",
            strings: "<sst><si><t>姓名</t></si></sst>",
            styles: "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
        for _ in 0..<60 {
            var workbook = original
            let part = generator.number(below: workbook.parts.count)
            for _ in 0...generator.number(below: 3) {
                mutate(&workbook.parts[part].content, &generator)
            }
            #expect(!outcome(workbook.bytes).isEmpty)
        }
    }

    @Test(
        "a ledger with changed or missing bytes is read or refused, and never crashes",
        arguments: 0..<4)
    func mutatedLedger(seed: Int) throws {
        var generator = Generator(seed: UInt64(seed) + 200)
        let original = try ExampleTables.bytes("township-ledger.csv")
        for _ in 0..<50 {
            var bytes = Array(original.prefix(1 + generator.number(below: original.count)))
            for _ in 0...generator.number(below: 4) { mutate(&bytes, &generator) }
            #expect(!outcome(bytes).isEmpty)
        }
    }

    /// Changes, removes, doubles or inserts a byte that means something.
    private func mutate(_ bytes: inout [UInt8], _ generator: inout Generator) {
        guard !bytes.isEmpty else { return }
        let place = generator.number(below: bytes.count)
        let telling = Array("<>/\"'&;=,\r\n 09AZ!-[]".utf8) + [0, 0x80, 0xFF]
        switch generator.number(below: 4) {
        case 0: bytes[place] = UInt8(generator.number(below: 256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[place], at: place)
        default: bytes.insert(telling[generator.number(below: telling.count)], at: place)
        }
    }
}
