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
        }
        let json = row.fields.merging(["codes": .array(codes.map { Self.json($0, names) })]) { $1 }
        context.print(.object(json)) { page in
            var table = TextTable()
            for (head, cell) in zip(KnownFieldRow.heads, row.cells) {
                table.row([head[names.language], cell])
            }
            page.table(table)
            for code in codes { page.line(Self.text(code, names), indent: 2) }
        }
    }

    private static func text(_ code: KnownCode, _ names: Names) -> String {
        let marks = [
            code.refusal?.wording, code.isOpen ? nil : Wording("不在使用期", "not in use"),
        ].compactMap { $0.map { " ← " + $0[names.language] } }
        return "\(code.own.number)  \(code.own.labels.label[names.language])"
            + marks.joined()
    }

    private static func json(_ code: KnownCode, _ names: Names) -> JSON {
        [
            "number": JSON(code.own.number),
            "label": .string(code.own.labels.label[names.language]),
            "unit": .string(names.unit(code.unit)), "open": .bool(code.isOpen),
            "refused": JSON(code.refusal?.wording[names.language]),
        ]
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
