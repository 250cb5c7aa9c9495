import ArgumentParser
import Casework
import Node
import Wire

/// Writes down a new name or code of a unit. The unit stays the same, with its children.
struct UnitRecode: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "recode",
        abstract: Wording(
            "登记单位的新名称或新代码(撤并、改名)", "Write down a new name or code of a unit"
        ).chosen)

    @Argument(help: .unit) var unit: String

    @Option(help: .words("新区划代码", "the new division code", value: "code"))
    var code: String?

    @Option(help: .words("新名称", "the new name", value: "name"))
    var name: String?

    @Option(help: .words("启用日期(默认今天)", "from which day (by default today)", value: "date"))
    var from: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        guard code != nil || name != nil else {
            throw CommandFailure.usage(
                Wording("请给出 --code 或 --name", "give --code or --name"))
        }
        let node = try context.openNode()
        let unit = try node.units().find(unit)
        let day = try from.map { try Day.parse($0) } ?? node.today
        let designation = Designation(
            code: code ?? unit.code, name: name ?? unit.name, level: unit.designation?.level ?? 0,
            from: day)
        try CommandFailure.refusing(itemsOf: Forms.unit[UnitForm.designations], of: Forms.unit) {
            try node.recodeUnit(unit, as: designation)
        }
        context.print([
            "unit": .string(unit.id.description), "name": .string(designation.name),
            "code": .string(designation.code), "from": .string(day.description),
        ]) { page in
            page.line(
                "“\(unit.name)”(\(unit.code))自 \(day) 起为"
                    + "“\(designation.name)”(\(designation.code))。",
                "From \(day) “\(unit.name)” (\(unit.code)) is “\(designation.name)” "
                    + "(\(designation.code)).")
        }
    }
}
