import ArgumentParser
import Casework
import Node
import Wire

/// Shows what was done in a period, with the links beside it.
struct SummaryWork: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "work",
        abstract: Wording(
            "工作情况:走访、用时,以及联络中断", "Work done: visits, time to act, and dead links"
        ).chosen,
        discussion: Wording(
            """
            用来发现哪里需要帮助,不用来排名或计酬:凭次数计酬会引来虚报的走访。联络不通期间到期的走访\
            另列,不算谁的逾期。
            """,
            """
            To find out where help is needed, not to rank or to pay by: pay by counts brings \
            invented visits. What fell due while a link was dead stands apart, against nobody.
            """
        ).chosen)

    @Option(help: .words("该单位及其下级(默认本单位)", "of this unit and those below it", value: "unit"))
    var unit: String?

    @Option(help: .words("起(默认30天前)", "from (by default 30 days ago)", value: "day"))
    var from: String?

    @Option(help: .words("止(默认今天)", "to (by default today)", value: "day"))
    var to: String?

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let last = try names.day(to, yearless: .last)
        let first =
            try from.map { try Day.parse($0, on: names.today, yearless: .last, from: last) }
            ?? last.adding(days: -30)
        guard first <= last else {
            throw CommandFailure.usage(Wording("--from 应早于 --to", "--from comes before --to"))
        }
        let root = try names.find(unit)
        let rows = try node.work(of: root, in: first...last)
        let title = Wording(
            "\(names.unit(root))工作情况 \(first) 至 \(last)",
            "\(names.unit(root)): work done from \(first) to \(last)")
        let list = list(rows, title, names.language)
        try sheet.write(list, noting: nil, node, names)
        context.print([
            "from": .string(first.description), "to": .string(last.description),
            "rows": .array(rows.map { json($0) }), "file": JSON(sheet.out),
        ]) { page in
            page.line(title)
            sheet.show(list, on: &page)
        }
    }

    private func list(_ rows: [UnitWork], _ title: Wording, _ language: Language) -> ListTable {
        ListTable(title, Self.heads, rightAligned: Set(1...9), notes: [Self.note]) {
            rows.map { cells($0, language) }
        }
    }

    private func cells(_ row: UnitWork, _ language: Language) -> [String] {
        let number = { (days: Int?) in days.map { String($0) } ?? "–" }
        return [
            row.name, String(row.children), String(row.evidence.visits),
            String(row.evidence.visitedChildren), number(row.evidence.medianDaysToFirstVisit),
            number(row.evidence.medianDaysToAnswer), String(row.late), String(row.lateItems),
            String(row.undecided), String(row.undecidedItems),
            row.cutOff.map { $0.wording[language] }.joined(separator: language.separator),
        ]
    }

    private static let note = Wording(
        "“无从知道”:到期在最后一次联络之后,可能已经走访或办理,不算逾期。",
        "“not known”: due after the last word from there; it may have been done.")

    private static let heads = [
        Wording("单位", "unit"), Wording("在册", "children"), Wording("走访次数", "visits"),
        Wording("走访人数", "visited"), Wording("首访用时(天)", "days to first visit"),
        Wording("答复用时(天)", "days to answer"), Wording("走访逾期", "late"),
        Wording("事项逾期", "late items"), Wording("走访无从知道", "visits not known"),
        Wording("事项无从知道", "items not known"), Wording("联络", "links"),
    ]

    private func json(_ row: UnitWork) -> JSON {
        [
            "unit": .string(row.name), "unitId": .string(row.unit.description),
            "children": JSON(row.children), "visits": JSON(row.evidence.visits),
            "visitedChildren": JSON(row.evidence.visitedChildren),
            "daysToFirstVisit": row.evidence.medianDaysToFirstVisit.map { JSON($0) } ?? .null,
            "daysToAnswer": row.evidence.medianDaysToAnswer.map { JSON($0) } ?? .null,
            "late": JSON(row.late), "lateItems": JSON(row.lateItems),
            "notKnown": JSON(row.undecided), "itemsNotKnown": JSON(row.undecidedItems),
            "cutOff": .array(row.cutOff.map(\.json)),
        ]
    }
}
