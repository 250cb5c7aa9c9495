import ArgumentParser
import Casework
import Node

/// Lists the campaigns: the programme of the year (M76).
struct CampaignList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出排查批次和年度安排", "List the campaigns and stages of the year").chosen)

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let pages = try node.campaigns().map {
            CampaignPage(standing: $0, names: names, now: node.environment.now())
        }
        context.print([
            "campaigns": .array(pages.map { .object($0.head) }), "count": JSON(pages.count),
        ]) { page in
            var table = TextTable(CampaignPage.heads)
            for one in pages { table.row(one.cells) }
            page.table(table)
            page.line("共\(pages.count)个批次。", pages.count.counted("campaign", "campaigns") + ".")
        }
    }
}
