import ArgumentParser
import Casework
import Node

/// Leave changes from after a revocation as they are, kept and not counted.
struct QuarantineLeave: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave",
        abstract: Wording(
            "不采纳撤销之后的变更,只保留",
            "Leave changes from after a revocation as they are, kept and not counted"
        ).chosen,
        discussion: Wording(
            "不指明编号时为尚未决定的全部。以后仍可采纳。",
            "Without numbers it is all that nobody has decided about. They can be adopted later."
        ).chosen)

    @Argument(help: .setAsideLog) var log: String

    @Argument(help: .numbers) var numbers: [UInt64] = []

    @Option(help: .words("理由", "why", value: "text"))
    var reason: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let count = try node.decide(
            adopting: false, numbers.isEmpty ? nil : numbers, of: node.setAsideLog(named: log),
            reason: reason)
        context.print(["left": JSON(count)]) { page in
            page.line("不采纳\(count)条变更。", count.counted("change", "changes") + " left.")
        }
    }
}
