import ArgumentParser
import Casework
import Node
import Records
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
        let record = try unit.record.map { try node.open($0).record }
        let edits = try edits(of: record, as: try node.role(in: unit.id))
        if !edits.isEmpty {
            _ = try node.write(
                Edit(
                    unit: unit.id, logClass: .own, record: unit.record, kind: .unit,
                    operations: edits.operations))
        }
        context.print([
            "unit": .string(unit.id.description), "changed": JSON(edits.operations.count),
            "warnings": .array(edits.warnings.map { .string($0.matter.wording[context.language]) }),
        ]) { page in
            page.line(
                "“\(unit.name)”改动\(edits.operations.count)处。",
                "“\(unit.name)”: \(edits.operations.count) changed.")
            for warning in edits.warnings {
                page.line(names.text(warning, form: Forms.unit), indent: 2)
            }
        }
    }

    private func edits(of record: Records.Record?, as role: FormRole) throws -> RecordEdits {
        try CommandFailure.refusing(in: Forms.unit) { () throws(FieldRefusal) in
            var edits = RecordEdits(Forms.unit, of: record)
            for setting in settings {
                let field = try Forms.unit.require(setting.field)
                try Forms.unit.check(field, isWritableBy: role)
                try edits.set(field, to: setting.value)
            }
            return edits
        }
    }
}

extension ArgumentHelp {
    /// How a unit is named in arguments.
    static var unit: ArgumentHelp {
        .words("单位的名称、代码或编号", "the unit by name, code or id", value: "unit")
    }
}
