import ArgumentParser
import Casework
import Node

/// Ends a code that an office defined.
struct FormEndCode: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-code",
        abstract: Wording("停用自设代码", "End a code").chosen,
        discussion: Wording(
            "停用后不能再选用,已填写的照常显示。",
            "It is chosen no more from that day; where it stands it is shown as before."
        ).chosen)

    @Argument(help: .words("代码表(见 form codes)", "its list (see `form codes`)", value: "list"))
    var list: String

    @Argument(help: .words("代码的编号或名称", "the code by number or label", value: "code"))
    var code: String

    @OptionGroup var ending: Ending

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        guard let known = names.tree.forms.code(named: code, in: list) else {
            throw FieldRefusal.own(.noSuchCode(code, list))
        }
        try ending.write(known.own, of: known.unit, names, node, context)
    }
}
