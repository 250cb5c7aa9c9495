import ArgumentParser
import Casework
import Node

/// Defines a code for an own list.
struct FormAddCode: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-code",
        abstract: Wording("为自设的代码表增设代码", "Define a code of an own list").chosen,
        discussion: Wording(
            "例:hamlet form add-code 青石县 代码表=water 中文名称=山泉 英文名称=spring",
            "Example: hamlet form add-code 青石县 list=water chinese=山泉 english=spring"
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
