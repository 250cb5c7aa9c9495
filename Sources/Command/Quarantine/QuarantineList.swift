import ArgumentParser
import Casework
import Node

/// Lists the logs of which something does not count, and what can be done.
struct QuarantineList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording(
            "列出未获授权的日志,以及撤销之后的变更",
            "List logs without a grant, and what was written after a revocation"
        ).chosen)

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let heldBack = HeldBack(
            quarantine: try node.heldBack().quarantine, setAside: try node.setAsideLogs())
        let words = try HeldBackWords(node, context)
        try context.list(
            [
                "quarantine": .array(heldBack.quarantine.map { words.json($0) }),
                "setAside": .array(heldBack.setAside.map { words.json($0) }),
            ], of: node
        ) { page in
            if heldBack.isEmpty { page.line("没有隔离或搁置的变更。", "Everything that is here counts.") }
            words.write(heldBack, to: &page)
        }
    }
}
