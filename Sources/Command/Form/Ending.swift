import ArgumentParser
import Casework
import Node
import Wire

/// From when on something that an office defined is used no more, as commands say it.
struct Ending: ParsableArguments {
    @Option(help: .words("自哪天起停用(默认为今天)", "from which day, by default today", value: "day"))
    var on: String?

    @Option(help: .words("说明", "why", value: "text"))
    var reason = ""

    /// Ends it, and tells.
    func write<Own: OwnDefinition>(
        _ own: Own, of unit: Identifier, _ names: Names, _ node: Node, _ context: Context
    ) throws {
        let day = try names.day(on)
        let written = try CommandFailure.refusing(
            itemsOf: Forms.unit[Own.collection], of: Forms.unit
        ) { try node.end(own, of: unit, on: day, reason: reason) }
        let label = own.labels.label
        context.print([
            "number": JSON(own.number), "to": .string(day.description),
            "changed": .bool(!written.dots.isEmpty),
        ]) {
            $0.line(
                "“\(label.chinese)”自\(day)起停用。", "“\(label.english)” ends on \(day).")
        }
    }
}
