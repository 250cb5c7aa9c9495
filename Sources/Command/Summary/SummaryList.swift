import ArgumentParser
import Casework
import Node

/// Lists the tables that were reported or published.
struct SummaryList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording(
            "列出已存档上报的汇总表,和上级、本级的通报",
            "List the tables that were reported, and those that were published"
        ).chosen)

    @Option(help: .words("只列该单位及其下级", "only of this unit and those below it", value: "unit"))
    var unit: String?

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let root = try names.find(unit)
        let all = try node.summaryVersions(of: node.units(atOrBelow: root))
        let rows = all.map { VersionWords(version: $0, all: all, names: names) }
        let list = ListTable(
            Wording("汇总表存档和通报", "Summary tables"), rows,
            total: Wording("共\(rows.count)份。", rows.count.counted("table", "tables") + "."))
        try context.list(rows, as: "summaries", list, sheet, noting: nil, node, names)
    }
}
