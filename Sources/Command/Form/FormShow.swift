import ArgumentParser
import Casework
import Node

/// Shows a field that an office defined, with its codes.
struct FormShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording("查看一个自设字段及其代码", "Show a field and its codes").chosen)

    @Argument(help: .ownField) var field: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let known = try names.ownField(field)
        let row = KnownFieldRow(known: known, names: names)
        let codes = names.tree.forms.codes.filter {
            !known.own.list.isEmpty && $0.own.list == known.own.list
        }.map { KnownCodeRow(known: $0, names: names) }
        let json = row.fields.merging(["codes": .array(codes.map(\.json))]) { $1 }
        context.print(.object(json)) { page in
            var table = TextTable()
            for (head, cell) in zip(KnownFieldRow.heads, row.cells) {
                table.row([head[names.language], cell])
            }
            page.table(table)
            page.table(codes)
        }
    }
}

extension ArgumentHelp {
    /// How a field that an office defined is named in arguments.
    static var ownField: ArgumentHelp {
        .words(
            "自设字段的编号、英文名或中文名称(见 form list)",
            "the field by number, name or label (see `form list`)", value: "field")
    }
}

extension Names {
    /// The field that an office defined and that goes by a name.
    func ownField(_ text: String) throws(FieldRefusal) -> KnownField {
        guard let known = tree.forms.field(named: text) else { throw .unknownField(text) }
        return known
    }
}
