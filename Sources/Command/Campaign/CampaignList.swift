import ArgumentParser
import Casework
import Node

/// Lists the campaigns: the programme of the year (M76).
struct CampaignList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出排查批次和年度安排", "List the campaigns and stages of the year").chosen)

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let rows = try node.campaigns().map { CampaignHead(standing: $0, names: names) }
        let list = ListTable(
            Wording("排查批次", "Campaigns"), rows,
            total: Wording("共\(rows.count)个批次。", rows.count.counted("campaign", "campaigns") + "."))
        try context.list(rows, as: "campaigns", list, sheet, noting: nil, node, names)
    }
}
