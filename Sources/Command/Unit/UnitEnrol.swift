import ArgumentParser
import Casework
import Node
import Wire

/// Writes a person into the roster of a unit (M63), by whose key changes show a name.
struct UnitEnrol: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol",
        abstract: Wording(
            "把人员写入单位名册", "Write a person into the roster of a unit"
        ).chosen,
        discussion: Wording(
            "例:hamlet unit enrol 柳树湾村 姓名=玉香 职务=儿童主任 密钥编号=<编号>。任职日期默认为今天。",
            """
            Example: hamlet unit enrol 柳树湾村 name=玉香 key=ID. Without a date the person holds the \
            post from today.
            """
        ).chosen)

    @Argument(help: .unit) var unit: String

    @Argument(help: .setting) var fields: [Setting]

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let unit = try node.units().find(unit)
        let warnings = try CommandFailure.refusing(
            itemsOf: Forms.unit[UnitForm.roster], of: Forms.unit
        ) {
            try node.enrol(fields.written, in: unit.id)
        }
        context.print([
            "unit": .string(unit.id.description),
            "warnings": .array(
                warnings.map { .string($0.matter.wording[context.language]) }),
        ]) { page in
            page.line("已写入“\(unit.name)”的名册。", "The roster of “\(unit.name)” has the person.")
            for warning in warnings { page.line(warning.matter.wording, indent: 2) }
        }
    }
}
