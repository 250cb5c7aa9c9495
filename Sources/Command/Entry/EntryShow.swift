import ArgumentParser
import Casework
import Node

/// Shows one item of a collection or a set with all its fields.
struct EntryShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording("查看一条的全部字段", "Show an entry with all its fields").chosen)

    @OptionGroup var place: EntryPlace

    @Argument(help: .item) var entry: String

    @Option(
        help: .words("打开保密内容的理由", "why the sealed items are opened", value: "text"))
    var reason: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let open = try place.open(context)
        let id = try open.refusing { try open.file.record.item(entry, of: open.field) }
        let rows = try open.rows(opening: reason)
        context.tell(reason, opened: rows.opening)
        guard let item = rows.item(id) else {
            throw FieldRefusal.noSuchEntry(field: open.field.number)
        }
        let json = rows.json(item).merging([
            "code": .string(open.code), "collection": .object(open.names.json(open.field)),
        ]) { $1 }
        context.print(.object(json)) { page in
            let label = open.field.label[context.language]
            page.line("\(open.code)  \(label) \(item.number)\(open.names.marks(item))")
            page.table(table(item, open), indent: 2)
            for warning in item.warnings {
                page.line(open.names.text(warning, form: open.file.form), indent: 2)
            }
            page.line(rows.entered(item), indent: 2)
        }
    }

    /// Every field, so that one sees what could be written.
    private func table(_ item: FileView.Item, _ open: OpenItems) -> TextTable {
        var table = TextTable()
        for field in open.field.itemFields {
            if field.type.isForProgram { continue }
            table.row([
                String(field.number), field.label[open.names.language], item[field.number],
            ])
        }
        return table
    }
}
