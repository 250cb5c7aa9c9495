import ArgumentParser
import Casework
import Node

/// Ends a field that an office defined.
struct FormEndField: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-field",
        abstract: Wording("停用自设字段", "End a field").chosen,
        discussion: Wording(
            "停用后不能再填写,已填写的照常显示。",
            "It takes no new values from that day; what stands in it is shown as before."
        ).chosen)

    @Argument(help: .ownField) var field: String

    @OptionGroup var ending: Ending

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let known = try names.ownField(field)
        try ending.write(known.own, of: known.unit, names, node, context)
    }
}
