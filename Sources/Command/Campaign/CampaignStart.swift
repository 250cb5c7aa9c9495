import ArgumentParser
import Casework
import Node
import Records

/// Begins a campaign of a unit for those below it.
struct CampaignStart: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: Wording("开始一个排查批次", "Begin a campaign").chosen,
        discussion: Wording(
            """
            例:hamlet campaign start 试县 名称=2022年全面排查 阶段=排查 起=2022-04-01 报送截止=2022-04-30 \
            清零截止=2022-05-31。不写参加单位即为全部下级村(社区)。
            """,
            """
            Example: hamlet campaign start 试县 name=… kind=1 from=2022-04-01 list_due=2022-04-30 \
            clear_due=2022-05-31. Without units all villages below take part.
            """
        ).chosen)

    @Argument(help: .unit) var unit: String

    @Argument(help: .setting) var fields: [Setting]

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let unit = try names.tree.find(unit)
        let form = Forms.unit
        let written = try CommandFailure.refusing(
            itemsOf: form[UnitForm.campaigns], of: form
        ) { try node.startCampaign(fields.written, at: unit) }
        let begun = try node.campaigns().first {
            written.dots.contains($0.known.campaign.entry.dot)
        }
        let name = begun?.known.campaign.name ?? ""
        let page = WrittenPage(
            names: names, code: written.dots.first?.code ?? "", warnings: written.warnings,
            form: form)
        context.print(
            page.json(["name": .string(name), "units": JSON(begun?.rows.count ?? 0)])
        ) {
            $0.line(
                "“\(name)”已开始(\(page.code)),\(begun?.rows.count ?? 0)个单位参加。",
                "“\(name)” has begun (\(page.code)); "
                    + (begun?.rows.count ?? 0).counted("unit takes", "units take") + " part.")
            page.write(to: &$0)
        }
    }
}
