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
        context.list(
            rows, as: "fields",
            total: Wording("共\(rows.count)个字段。", rows.count.counted("field", "fields") + "."))
    }
}
