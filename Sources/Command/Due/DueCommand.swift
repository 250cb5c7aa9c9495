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

    @Option(
        help: .words("只列该单位及其下级", "only of this unit and those below it", value: "unit"))
    var unit: String?

    @Option(
        help: .words(
            "只列该责任人的儿童", "only of children of this primary worker", value: "name"))
    var worker: String?

    @Option(
        help: .words("今后多少天内到期(默认7天)", "due within so many days (7 by default)", value: "days"))
    var days = 7

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        guard (0...3660).contains(days) else {
            throw CommandFailure.usage(Wording("天数应为0至3660", "days: 0 to 3660"))
        }
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try names.units(atOrBelow: unit, node)
        let due = try node.worklist(
            of: units, until: names.today.adding(days: days), worker: worker)
        let rows = due.map { DueRow(item: $0, names: names) }
        let late = rows.count { $0.lateDays > 0 }
        context.print([
            "items": .array(rows.map(\.json)), "count": JSON(rows.count), "overdue": JSON(late),
        ]) { page in
            var table = TextTable(DueRow.heads)
            for row in rows { table.row(row.cells) }
            page.table(table)
            page.line(
                "到期\(rows.count)项,其中逾期\(late)项。", "\(rows.count) due, \(late) of them late.")
        }
    }
}

extension Names {
    /// The units that a list is about: one and those below it, or all that are here.
    func units(atOrBelow unit: String?, _ node: Node) throws -> [Identifier] {
        try unit.map { try node.units(atOrBelow: tree.find($0).id) } ?? tree.units.map(\.id)
    }
}
