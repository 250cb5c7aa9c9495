import ArgumentParser
import Casework
import Node
import Wire

/// Writes how far a unit has come with a campaign.
struct CampaignReportCommand: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: Wording("填报进度:进行中、已完成、零报告", "Report how far a unit has come").chosen,
        discussion: Wording(
            """
            例:hamlet campaign report 2022年全面排查 --state 完成 --count 7;没有发现儿童:--state 零报告。\
            不写人数时,按写明该批次的儿童档案计。
            """,
            """
            Example: hamlet campaign report 2022年全面排查 --state done --count 7; a unit that found \
            nobody: --state zero. Without a count the files that name the campaign are counted.
            """
        ).chosen)

    @Argument(help: .campaign) var campaign: String

    @Option(
        help: .words(
            "未开始、进行中、零报告或已完成", "not started, running, zero or done", value: "state"))
    var state: String

    @Option(help: .words("人数", "children found", value: "number"))
    var count: Int?

    @Option(help: .words("填报单位(默认本机所属单位)", "the unit (this machine's by default)", value: "unit"))
    var unit: String?

    @Option(help: .words("说明", "a note", value: "text"))
    var note = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let unit = try names.tree.find(unit ?? node.unit.description)
        let form = Forms.register
        let written = try CommandFailure.refusing(
            itemsOf: form[RegisterForm.campaignReports], of: form
        ) {
            try node.reportCampaign(campaign, of: unit, state: state, count: count, note: note)
        }
        let standing = try node.campaigns(campaign).first
        let row = standing?.rows.first { $0.unit.id == unit.id }
        let page = WrittenPage(
            names: names, code: try node.registers(of: unit.id)?.working.id.code ?? "",
            warnings: written.warnings, form: form)
        context.print(
            page.json([
                "changed": .bool(!written.dots.isEmpty),
                "row": row.map { CampaignUnitRow(row: $0, names: names).json } ?? .null,
            ])
        ) {
            let state = CodeLists.campaignState.label(row?.state ?? 0)
            let count = row?.report?.count
            $0.line(
                "\(names.unit(unit.id)):\(state.chinese)" + (count.map { ",\($0)名" } ?? ""),
                "\(names.unit(unit.id)): \(state.english)"
                    + (count.map { ", " + $0.counted("child", "children") } ?? ""))
            page.write(to: &$0)
        }
    }
}

extension ArgumentHelp {
    /// How a campaign is named in arguments.
    static var campaign: ArgumentHelp {
        .words("批次名称或编号", "the campaign by name or code", value: "campaign")
    }
}
