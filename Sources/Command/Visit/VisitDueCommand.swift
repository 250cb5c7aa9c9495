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

    @OptionGroup var filter: UnitFilter

    @OptionGroup var ahead: DaysAhead

    @Flag(help: .words("列乡镇回访(M18),不列村级走访", "the township's own re-visits instead"))
    var revisits = false

    @Flag(help: .words("列跟踪回访(M19),包括已结案的", "the follow-ups instead, also after closing"))
    var followUps = false

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try check()
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let until = try ahead.last(from: names.today)
        let wanted = try filter.knownUnits(node, names)
        let due =
            try followUps
            ? node.dueFollowUps(of: wanted, until: until)
            : node.dueVisits(of: wanted, until: until, revisits: revisits)
        let list = list(due, until: until, names)
        try context.list(
            list, sheet, noting: filter.root(names), node, names,
            ["visits": .array(due.map { json($0, names) }), "count": JSON(due.count)])
    }

    private func list(_ due: [DueVisit], until day: CalendarDay, _ names: Names) -> ListTable {
        let late = due.count { $0.overdueDays(on: names.today) > 0 }
        let heads = [
            Wording("日期", "day"), Wording("逾期", "late"), Wording("编号", "code"),
            Wording("姓名", "name"), Wording("单位", "unit"), Wording("风险", "risk"),
        ]
        let total = Wording(
            "到期\(due.count)次,其中逾期\(late)次。", "\(due.count) due, \(late) of them late.")
        return ListTable(
            Wording("到期走访(截至\(day))", "Visits due until \(day)"), heads, notes: [total]
        ) { due.map { cells($0, names) } }
    }

    private func check() throws {
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
