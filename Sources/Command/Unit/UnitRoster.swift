import ArgumentParser
import Casework
import Node
import Wire

/// Shows the rosters of units as they stood on a day (M63).
struct UnitRoster: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: Wording("查看或导出人员名册", "Show the rosters, or write them as a table").chosen,
        discussion: Wording(
            """
            默认为今天在任的人员,--on 查看某一天的名册。新任人员用 hamlet unit enrol 登记,写“接替何人”;\
            离任用 hamlet entry correct 单位 人员名册 写“止”。
            """,
            """
            Those who hold a post today, or by --on on another day. Who takes up a post is entered \
            by `hamlet unit enrol`, with `took_over`; who leaves it gets a last day by `hamlet \
            entry correct UNIT roster`.
            """
        ).chosen)

    @OptionGroup var filter: UnitFilter

    @Option(help: .words("某一天的名册", "as they stood on this day", value: "day"))
    var on: String?

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let day = try names.day(on, yearless: .last)
        let units = try filter.knownUnits(node, names)
        let rows = try node.roster(of: units, on: day).map { RosterRow(line: $0, names: names) }
        let list = ListTable(
            Wording("人员名册(\(day))", "Roster (\(day))"), rows,
            total: Wording("共\(rows.count)人。", rows.count.counted("person", "people") + "."))
        try context.list(
            list, sheet, noting: nil, node, names,
            [
                "day": .string(day.description), "people": .array(rows.map(\.json)),
                "count": JSON(rows.count),
            ])
    }
}
