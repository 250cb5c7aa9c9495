import ArgumentParser
import Casework
import Node

/// Shows how far each unit has come with a campaign.
struct CampaignShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording("查看各单位进度,未报的逐个列名", "Show how far each unit has come").chosen)

    @Argument(help: .campaign) var campaign: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let pages = try node.campaigns(campaign).map {
            CampaignPage(standing: $0, names: names, now: node.environment.now())
        }
        context.print(["campaigns": .array(pages.map(\.json)), "count": JSON(pages.count)]) {
            for page in pages { page.write(to: &$0) }
        }
    }
}
