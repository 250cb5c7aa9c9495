import ArgumentParser
import Casework
import Node

/// Defines a code for an own list, or for a built-in one that takes such.
struct FormAddCode: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-code",
        abstract: Wording("为代码表增设代码", "Define a code of a list").chosen,
        discussion: Wording(
            """
            例:hamlet form add-code 青石县 代码表=discovery 中文名称=网格员 英文名称=\"grid worker\"。代码表可以是自设的,\
            也可以是可增设的内置代码表(见 form codes)。
            """,
            """
            Example: hamlet form add-code 青石县 list=discovery chinese=网格员 \
            english="grid worker". The list is one's own, or a built-in one that takes codes \
            (see `form codes`).
            """
        ).chosen)

    @Argument(help: .unit) var unit: String

    @OptionGroup var given: WrittenItem

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let definition = try Definition(unit, UnitForm.ownCodes, given, context)
        try definition.tell(context, among: { $0.codes.map(\.own) }) { code in
            let label = code.labels.label
            return Wording(
                "代码表“\(code.list)”增设“\(label.chinese)”。",
                "the list “\(code.list)” has the new code “\(label.english)”.")
        }
    }
}
