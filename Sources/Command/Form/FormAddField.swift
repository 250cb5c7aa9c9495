import ArgumentParser
import Casework
import Node

/// Defines a field for a unit and all below it.
struct FormAddField: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-field",
        abstract: Wording("增设字段", "Define a field").chosen,
        discussion: Wording(
            """
            例:hamlet form add-field 青石县 英文名=cellar 中文名称=地窖 类型=是否。类型:文字、日期、年月、\
            整数、是否、单选、多选、电话;单选和多选要写代码表。不写档案种类即为儿童档案。
            """,
            """
            Example: hamlet form add-field 青石县 name=cellar chinese=地窖 english=cellar \
            type=yes/no. Types: text, day, month, whole number, yes or no, one code, several \
            codes, telephone; codes need a list. Without a kind of record it is of children's files.
            """
        ).chosen)

    @Argument(help: .unit) var unit: String

    @OptionGroup var given: WrittenItem

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let definition = try Definition(unit, UnitForm.ownFields, given, context)
        try definition.tell(context, among: { $0.fields.map(\.own) }) { field in
            let (label, unit) = (field.labels.label, definition.unit.name)
            return Wording(
                "“\(unit)”增设字段“\(label.chinese)”。",
                "“\(unit)” has the new field “\(label.english)”.")
        }
    }
}
