import ArgumentParser
import Casework
import Node

/// Lists the items of a collection or a set; without one, the fields of a record that hold items.
struct EntryList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording(
            "列出各条;不写字段时列出含多条的字段", "List the entries; without a field, the fields that hold them"
        ).chosen)

    @Argument(help: .record) var record: String

    @Argument(help: .collection) var collection: String?

    @Option(
        help: .words("打开保密内容的理由", "why the sealed items are opened", value: "text"))
    var reason: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        guard let collection else { return try listFields(context) }
        let open = try OpenItems(record, collection, context)
        let rows = try open.rows(opening: reason)
        context.tell(reason, opened: rows.opening)
        context.print([
            "code": .string(open.code), "collection": .object(open.names.json(open.field)),
            "past": JSON(rows.items.past),
            "entries": .array(rows.items.entries.map { .object(rows.json($0)) }),
        ]) { rows.write(to: &$0) }
    }

    private func listFields(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let file = try node.file(record)
        let seen = try ViewPage(file, node, names).seen
        let found = seen.fields.filter(\.holdsItems).map { seen.view.items(of: $0) }
        context.print([
            "code": .string(file.working.id.code),
            "collections": .array(found.map { json($0, names) }),
        ]) { page in
            var table = TextTable(
                [Wording("编号", "no."), Wording("字段", "field"), Wording("条数", "entries")],
                rightAligned: [0, 2])
            for items in found {
                table.row([
                    String(items.field.number), items.field.label[context.language],
                    String(items.entries.count),
                ])
            }
            page.table(table)
        }
    }

    private func json(_ items: FileView.Collection, _ names: Names) -> JSON {
        .object(
            names.json(items.field).merging([
                "entries": JSON(items.entries.count), "past": JSON(items.past),
                "byHand": .bool(items.field.upkeep != .byProgram),
            ]) { $1 })
    }
}
