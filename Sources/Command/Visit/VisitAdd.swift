import ArgumentParser
import Casework
import Node
import Records

/// Enters a visit, or a correction of one.
struct VisitAdd: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: Wording("登记一次走访,或更正一次走访", "Enter a visit, or correct one").chosen,
        discussion: Wording(
            "例:hamlet visit add 岩温 日期=2026-03-04 见到儿童=是。在终端不带字段运行时逐项提问。",
            """
            Example: hamlet visit add 岩温 date=2026-03-04 child_seen=yes. Without fields, on a \
            terminal, it asks for them one after another.
            """
        ).chosen)

    @Argument(help: .child) var child: String

    @Argument(help: .setting) var fields: [Setting] = []

    @Option(
        help: .words(
            "更正第几次走访(见 visit list);未写的字段保持原样",
            "the visit that this corrects, as `visit list` numbers it; what is not given stays",
            value: "visit"))
    var corrects: String?

    @Option(
        help: .words(
            "发现的问题,同时列入问题清单", "what is wrong: it is put on the list of problems too",
            value: "text"))
    var problem = ""
    @OptionGroup var danger: ReportOptions

    @Option(help: .words("更正的理由", "why", value: "text"))
    var reason = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    private static let asked = [
        VisitField.date, VisitField.place, VisitField.tier, VisitField.childSeen,
        VisitField.guardianSeen, VisitField.living, VisitField.schoolFine, VisitField.health,
        VisitField.mood, VisitField.findings, VisitField.problems, VisitField.nextDate,
    ]

    /// Of one visit.
    private static let form =
        Forms.child[ChildField.visits].map { Forms.child.items(of: $0) } ?? Forms.child

    func run(_ context: Context) throws {
        let (node, names, file) = try context.open(child: child)
        let written = try fields.isEmpty ? ask(context) : fields.written
        let visit = try CommandFailure.refusing(itemsOf: ChildField.visits) {
            try node.addVisit(
                written, to: file, correcting: corrects, problem: problem,
                reporting: danger.written, reason: reason)
        }
        let now = try node.child(file.named.id)
        let due = try node.summary(of: now).nextDue
        let code = now.working.id.code
        let report = try visit.report.map { try node.report($0) }
        let page = WrittenPage(
            names: names, code: code, warnings: visit.warnings, closed: ClosedNotice(now))
        context.print(
            page.json([
                "nextVisit": JSON(due?.description), "visits": JSON(now.visits.count),
                "closedFile": page.closedFile, "report": JSON(visit.report),
            ])
        ) {
            $0.line(
                "走访已登记在档案 \(code),共\(now.visits.count)次。",
                "The visit is in the file \(code), \(now.visits.count) in all.")
            if !problem.isEmpty {
                $0.line("问题已列入清单。", "The problem is on the list.", indent: 2)
            }
            if let due { $0.line("下次走访:\(due)", "next visit: \(due)", indent: 2) }
            page.write(to: &$0)
            if let unread = Self.advice(on: visit, in: now) { $0.line(unread, indent: 2) }
            if let report { WrittenReport(report: report, names: names).write(to: &$0) }
        }
    }

    /// How a day that could not be read is corrected; nil where it was read.
    private static func advice(on visit: WrittenFile, in file: ChildFile) -> Wording? {
        let isUnread = visit.warnings.contains { warning in
            guard case .notADay = warning.matter else { return false }
            return warning.field == ChildField.visits && warning.entryField == VisitField.date
        }
        guard isUnread,
            let place = file.visits.firstIndex(where: { visit.dots.contains($0.dot) })
        else { return nil }
        let command = "hamlet visit add \(file.working.id.code) --corrects \(place + 1)"
        return Wording(
            "没有读出日期,不推迟下次走访;更正:\(command) 日期=2026-03-04",
            "the day was not read: it puts no visit off until it is corrected by "
                + "`\(command) date=2026-03-04`")
    }

    private func ask(_ context: Context) throws -> [WrittenField] {
        let form = GuidedForm(context, Self.form)
        return try form.ask(
            Self.asked.compactMap { Self.form[$0] }, then: Wording("登记这次走访?", "Enter this visit?"))
    }
}
