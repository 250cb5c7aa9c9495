import ArgumentParser
import Casework
import Node
import Wire

/// Says that a unit without open files is no more.
struct UnitAbolish: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "abolish",
        abstract: Wording("登记单位撤销", "Say that a unit is no more").chosen,
        discussion: Wording(
            """
            单位留在树中,代码和名称到该日为止。还有未结档案或未撤销的下级单位时不予撤销:\
            有承接单位的用 hamlet unit merge。
            """,
            """
            The unit stays in the tree; its codes and names end on that day. It is refused while \
            there are open files, or units below that are not abolished: with a successor use \
            `hamlet unit merge`.
            """
        ).chosen)

    @Argument(help: .unit) var unit: String
    @OptionGroup var options: SuccessionOptions
    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let unit = try node.units().find(unit)
        let day = try options.day(node)
        var page = Page(language: context.language)
        page.line("“\(unit.name)”自 \(day) 起撤销。", "From \(day) “\(unit.name)” is no more.")
        let isDone = try options.going.isGiven(
            context, Wording("办理?", "do it?"), after: page)
        if isDone { try node.abolish(unit, into: nil, from: day, reason: options.reason) }
        context.print([
            "unit": .string(unit.id.description), "from": .string(day.description),
            "done": .bool(isDone),
        ]) { shown in
            shown.append(page)
            if !isDone { shown.line("没有改动。", "Nothing was changed.") }
        }
    }
}
