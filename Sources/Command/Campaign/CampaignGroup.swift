import ArgumentParser
import Casework

struct CampaignGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "campaign",
        abstract: Wording(
            "排查批次和年度安排:开始、填报、汇总", "Surveys and the year's programme: begin, report, gather"
        ).chosen,
        discussion: Wording(
            """
            儿童档案的“排查批次”和问题的“排查批次”写批次名称,即计入该批次。没有发现儿童的单位也要填报:零报告。
            """,
            """
            Children's files and problems whose field campaign holds the name count for it. A unit \
            that found nobody reports too: a zero report.
            """
        ).chosen,
        subcommands: [
            CampaignStart.self, CampaignReportCommand.self, CampaignList.self, CampaignShow.self,
        ])
}
