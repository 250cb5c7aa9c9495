import ArgumentParser
import Casework
import Node
import Wire

/// Writes what else is known of a unit: how it is reached, how often it delivers (M69), how often
/// it visits.
struct UnitEdit: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: Wording(
            "填写单位资料(联络间隔、走访规则等)",
            "Write what is known of a unit: delivery interval, visit rule…"
        ).chosen,
        discussion: Wording(
            "例:hamlet unit edit 柳树湾村 联络间隔=30",
            "Example: hamlet unit edit 柳树湾村 interval_days=30"
        ).chosen)

    @Argument(help: .unit) var unit: String

    @Argument(help: .setting) var settings: [Setting]

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let unit = try names.tree.find(unit)
        let edit = try CommandFailure.refusing(of: Forms.unit) {
            try node.editUnit(unit, settings.written)
        }
        context.print([
            "unit": .string(unit.id.description), "changed": JSON(edit.changed),
            "warnings": .array(edit.warnings.map { .string($0.matter.wording[context.language]) }),
        ]) { page in
            page.line(
                "“\(unit.name)”改动\(edit.changed)处。",
                "“\(unit.name)”: \(edit.changed) changed.")
            for warning in edit.warnings {
                page.line(names.text(warning, form: Forms.unit), indent: 2)
            }
        }
    }
}

extension ArgumentHelp {
    /// How a unit is named in arguments.
    static var unit: ArgumentHelp {
        .words("单位的名称、代码或编号", "the unit by name, code or id", value: "unit")
    }
}
