import ArgumentParser
import Casework
import Node

/// Lists the fields that offices defined.
struct FormList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出自设字段", "List the fields that offices defined").chosen)

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let rows = names.tree.forms.fields.map { KnownFieldRow(known: $0, names: names) }
        context.print([
            "fields": .array(rows.map { .object($0.json) }), "count": JSON(rows.count),
        ]) { page in
            var table = TextTable(KnownFieldRow.heads)
            for row in rows { table.row(row.cells) }
            page.table(table)
            page.line("共\(rows.count)个字段。", rows.count.counted("field", "fields") + ".")
        }
    }
}
