import ArgumentParser
import Casework
import Node
import Wire

/// Lists everything that is due: visits, problems, notices, reports, whatever entries ask for.
struct DueCommand: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: Wording(
            "待办:到期和逾期的全部事项", "Everything that is due: visits, problems, reports"
        ).chosen,
        discussion: Wording(
            """
            危险事项最先,其余逾期最久的在前。“暂定”的日期涉及节假日安排未知的年份。\
            单位久无联络时注明,逾期可能只是因为线路不通。
            """,
            """
            Dangers come first, then what is most overdue. A provisional day reaches into a year \
            whose holidays are not known here. Where nothing was heard of a unit since, it is \
            said: the link may be all that is late.
            """
        ).chosen)

    @OptionGroup var filter: UnitFilter

    @Option(
        help: .words(
            "只列该责任人的儿童", "only of children of this primary worker", value: "name"))
    var worker: String?

    @OptionGroup var ahead: DaysAhead

    @Flag(help: .words("也列乡镇回访(M18)", "the township's own re-visits too"))
    var revisits = false

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let until = try ahead.last(from: names.today)
        let units = try filter.knownUnits(node, names)
        let due = try node.worklist(
            of: units, until: until, worker: worker, revisits: revisits)
        let rows = due.map { DueRow(item: $0, names: names) }
        let late = rows.count { $0.lateDays > 0 }
        let list = ListTable(
            Wording("待办事项(截至\(until))", "Due until \(until)"), rows,
            total: Wording(
                "到期\(rows.count)项,其中逾期\(late)项。", "\(rows.count) due, \(late) of them late."))
        try context.list(
            list, sheet, noting: filter.root(names), node, names,
            ["items": .array(rows.map(\.json)), "count": JSON(rows.count), "overdue": JSON(late)])
    }
}
