import ArgumentParser
import Casework
import Node

/// Lists the incidents.
struct IncidentList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Wording("列出事件及处理办法", "List incidents and what to do").chosen)

    @Flag(help: .words("也列出已处理的", "also those that were closed"))
    var all = false

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let incidents = try node.incidents(includingClosed: all)
        let (heldBack, words) = (try node.heldBack(), try HeldBackWords(node, context))
        let list = incidents.map { ($0, heldBack.matter(of: $0)) }
        try context.list(
            [
                "incidents": .array(list.map { $0.json(in: context.language, $1, words) })
            ], of: node
        ) { page in
            if incidents.isEmpty { page.line("没有事件。", "There are no incidents.") }
            for (incident, matter) in list {
                incident.write(to: &page)
                words.write(matter, to: &page, indent: 3)
            }
        }
    }
}
