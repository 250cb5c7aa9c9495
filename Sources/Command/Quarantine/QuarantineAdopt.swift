import ArgumentParser
import Casework
import Node

/// Let changes from after a revocation count.
struct QuarantineAdopt: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: Wording("采纳撤销之后的变更,使其计入", "Let changes from after a revocation count").chosen,
        discussion: Wording(
            "不指明编号时采纳尚未决定的全部。采纳不能收回。",
            "Without numbers all are adopted that nobody has decided about. "
                + "It cannot be taken back."
        ).chosen)

    @Argument(help: .setAsideLog) var log: String

    @Argument(help: .numbers) var numbers: [UInt64] = []

    @Option(help: .words("理由", "why", value: "text"))
    var reason: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let count = try node.decide(
            adopting: true, numbers.isEmpty ? nil : numbers, of: node.setAsideLog(named: log),
            reason: reason)
        context.print(["adopted": JSON(count)]) { page in
            page.line("已采纳\(count)条变更。", count.counted("change", "changes") + " adopted.")
        }
    }
}
