import ArgumentParser
import Casework
import Node
import Records
import Wire

/// Lists the visits that are due.
struct VisitDueCommand: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: Wording("列出到期和逾期的走访", "List the visits that are due or overdue").chosen)

    @Option(
        help: .words("只列该单位及其下级", "only of this unit and those below it", value: "unit"))
    var unit: String?

    @Option(
        help: .words("今后多少天内到期(默认7天)", "due within so many days (7 by default)", value: "days"))
    var days = 7

    @Flag(help: .words("列乡镇回访(M18),不列村级走访", "the township's own re-visits instead"))
    var revisits = false

    @Flag(help: .words("列跟踪回访(M19),包括已结案的", "the follow-ups instead, also after closing"))
    var followUps = false

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try unit.map { try node.units(atOrBelow: names.tree.find($0).id) }
        let (wanted, end) = (
            units ?? names.tree.units.map(\.id), names.today.adding(days: days)
        )
        let due =
            try followUps
            ? node.dueFollowUps(of: wanted, until: end)
            : node.dueVisits(of: wanted, until: end, revisits: revisits)
        context.print(["visits": .array(due.map { json($0, names) }), "count": JSON(due.count)]) {
            page in
            var table = TextTable([
                Wording("日期", "day"), Wording("逾期", "late"), Wording("编号", "code"),
                Wording("姓名", "name"), Wording("单位", "unit"), Wording("风险", "risk"),
            ])
            for visit in due { table.row(cells(visit, names)) }
            page.table(table)
            let late = due.count { $0.overdueDays(on: names.today) > 0 }
            page.line("到期\(due.count)次,其中逾期\(late)次。", "\(due.count) due, \(late) of them late.")
        }
    }

    private func check() throws {
        guard (0...3660).contains(days) else {
            throw CommandFailure.usage(Wording("天数应为0至3660", "days: 0 to 3660"))
        }
        guard !(revisits && followUps) else {
            throw CommandFailure.usage(
                Wording(
                    "--revisits 与 --follow-ups 只能用一个", "give --revisits or --follow-ups, not both"))
        }
    }

    private func cells(_ visit: DueVisit, _ names: Names) -> [String] {
        let late = visit.overdueDays(on: names.today)
        let risk = visit.child.summary.risk
        return [
            visit.day.description,
            late == 0 ? "" : Wording("\(late)天", "\(late) d")[names.language],
            visit.child.record.code, visit.child.summary.name, names.unit(visit.child.unit),
            risk == 0 ? "" : CodeLists.risk.label(risk)[names.language],
        ]
    }

    private func json(_ visit: DueVisit, _ names: Names) -> JSON {
        [
            "day": .string(visit.day.description),
            "overdueDays": JSON(visit.overdueDays(on: names.today)),
            "code": .string(visit.child.record.code), "name": .string(visit.child.summary.name),
            "unit": .string(names.unit(visit.child.unit)),
            "unitId": .string(visit.child.unit.description),
        ]
    }
}
