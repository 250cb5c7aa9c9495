import ArgumentParser
import Casework
import Node
import Records

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
        let known = try definition.node.forms().codes.first {
            definition.written.dots.contains($0.own.entry.dot)
        }
        let label = known?.own.labels.label ?? Wording("", "")
        definition.tell(
            known?.own.number, context,
            Wording(
                "代码表“\(known?.own.list ?? "")”增设“\(label.chinese)”。",
                "the list “\(known?.own.list ?? "")” has the new code “\(label.english)”."))
    }
}
