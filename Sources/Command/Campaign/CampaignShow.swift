import ArgumentParser
import Casework
import Node

/// Shows how far each unit has come with a campaign.
struct CampaignShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording("查看各单位进度,未报的逐个列名", "Show how far each unit has come").chosen)

    @Argument(help: .campaign) var campaign: String

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let pages = try node.campaigns(campaign).map {
            CampaignPage(standing: $0, names: names, now: node.environment.now())
        }
        let list = list(pages)
        try sheet.write(list, noting: nil, node, names)
        context.print([
            "campaigns": .array(pages.map(\.json)), "count": JSON(pages.count),
            "file": JSON(sheet.out),
        ]) { page in
            guard sheet.out == nil else { return sheet.show(list, on: &page) }
            for one in pages { one.write(to: &page) }
        }
    }

    /// Several campaigns of one name are told apart by their codes.
    private func list(_ pages: [CampaignPage]) -> ListTable {
        let notes = pages.flatMap { page in page.sums.map { page.named($0) } }
        return ListTable(
            Wording("排查进度", "Progress of campaigns"),
            [Wording("批次", "campaign")] + CampaignUnitRow.heads,
            rightAligned: [3, 4, 5, 6, 7, 8], notes: notes
        ) {
            pages.flatMap { page in page.rows.map { [page.code] + $0 } }
        }
    }
}
