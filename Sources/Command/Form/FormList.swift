import ArgumentParser
import Casework
import Node

/// Lists the fields that offices defined.
struct FormList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出自设字段", "List the fields that offices defined").chosen)

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let rows = names.tree.forms.fields.map { KnownFieldRow(known: $0, names: names) }
        let list = ListTable(
            Wording("自设字段", "Fields that offices defined"), rows,
            total: Wording("共\(rows.count)个字段。", rows.count.counted("field", "fields") + "."))
        try context.list(rows, as: "fields", list, sheet, noting: nil, node, names)
    }
}
