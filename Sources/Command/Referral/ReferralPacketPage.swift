import Casework
import Node
import Records
import Sheets

/// What goes along with a referral, on a page, as a table, or for a program.
struct ReferralPacketPage {
    let packet: ReferralPacket
    let statement: ExportStatement
    let code: String
    let names: Names

    private static let title = Wording("转介资料", "Details for a referral")

    func write(to page: inout Page) {
        page.line(Self.title)
        page.line(statement.wording)
        var table = TextTable()
        for line in packet.lines { table.row([line.field.label[names.language], line.text]) }
        page.table(table, indent: 2)
    }

    /// One line a field.
    var document: SheetDocument {
        let heads = [Wording("项目", "item"), Wording("内容", "content")]
        return SheetDocument(
            title: Self.title[names.language], statement: statement,
            columns: heads.map { SheetColumn([$0[names.language]]) },
            rows: packet.lines.map { line in
                [.text(line.field.label[names.language]), .text(line.text)]
            }, notes: [code], language: names.language)
    }

    func json(file: String?) -> JSON {
        [
            "code": .string(code), "file": JSON(file), "purpose": .string(statement.purpose),
            "person": .string(statement.person), "day": .string(statement.date.description),
            "fields": .array(
                packet.lines.map { line in
                    .object(names.json(line.field).merging(["text": .string(line.text)]) { $1 })
                }),
        ]
    }
}
