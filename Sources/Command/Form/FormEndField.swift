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

    @Option(help: .words("自哪天起停用(默认为今天)", "from which day, by default today", value: "day"))
    var on: String?

    @Option(help: .words("说明", "why", value: "text"))
    var reason = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let known = try names.ownField(field)
        let day = try names.day(on)
        let written = try CommandFailure.refusing(
            itemsOf: Forms.unit[UnitForm.ownFields], of: Forms.unit
        ) { try node.endField(known, on: day, reason: reason) }
        let label = known.own.labels.label
        context.print([
            "number": JSON(known.own.number), "to": .string(day.description),
            "changed": .bool(!written.dots.isEmpty),
        ]) {
            $0.line(
                "“\(label.chinese)”自\(day)起停用。", "“\(label.english)” ends on \(day).")
        }
    }
}
