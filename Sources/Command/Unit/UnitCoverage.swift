import ArgumentParser
import Casework
import Node

/// Lists the posts that units must have filled and have not (M62).
struct UnitCoverage: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: Wording("列出没有配齐人员的单位", "List the units in which a post is not filled").chosen,
        discussion: Wording(
            """
            每村至少一名儿童主任,每个乡镇至少一名儿童督导员;单位可另作要求:hamlet entry add 单位 岗位配备要求。\
            名册还没有传到本机的单位单独列出,不算缺岗。
            """,
            """
            Each village has a child director and each township a supervisor, at least; a unit can \
            require other posts of those below: `hamlet entry add UNIT required_posts`. A unit \
            whose roster has not come here is listed as unknown, not as a gap.
            """
        ).chosen)

    @OptionGroup var filter: UnitFilter

    @Option(help: .words("按某一天的名册", "by the rosters of this day", value: "day"))
    var on: String?

    @Flag(help: .words("也列已配齐的", "also the posts that are filled"))
    var all = false

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let day = try names.day(on, yearless: .last)
        let units = try filter.knownUnits(node, names)
        let found = try node.coverage(of: units, on: day)
        let gaps = found.count { $0.missing > 0 }
        let rows = found.filter { all || $0.missing > 0 || !$0.isKnown }
            .map { CoverageRow(post: $0, names: names) }
        let list = ListTable(
            Wording("岗位配备(\(day))", "Posts (\(day))"), rows,
            total: Wording(
                "应配备\(found.count)处,缺岗\(gaps)处。",
                "\(gaps) of " + found.count.counted("post", "posts") + " not filled."))
        try context.list(
            list, sheet, noting: nil, node, names,
            [
                "day": .string(day.description), "posts": .array(rows.map(\.json)),
                "gaps": JSON(gaps), "required": JSON(found.count),
            ])
    }
}
