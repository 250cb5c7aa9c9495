import ArgumentParser
import Casework
import Node

/// Lists the codes that offices defined, and the lists to which they add.
struct FormCodes: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes",
        abstract: Wording(
            "列出自设代码,及可增设代码的代码表", "List the codes that offices defined, and the lists that take them"
        ).chosen,
        discussion: Wording(
            "其余内置代码表不能增设:规则、期限、汇总表或保密按其代码判断。",
            "The other built-in lists are closed: rules, clocks, tables or secrecy go by them."
        ).chosen)

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let rows = names.tree.forms.codes.map { KnownCodeRow(known: $0, names: names) }
        let lists = CodeLists.all.filter { $0.growth == .open }.map(\.name)
        context.print([
            "codes": .array(rows.map(\.json)), "count": JSON(rows.count),
            "lists": .array(lists.map { .string($0) }),
        ]) { page in
            page.table(rows)
            page.line("共\(rows.count)个代码。", rows.count.counted("code", "codes") + ".")
            page.line(
                "可增设代码的内置代码表:" + lists.joined(separator: "、"),
                "built-in lists that take codes: " + lists.joined(separator: ", "))
        }
    }
}
