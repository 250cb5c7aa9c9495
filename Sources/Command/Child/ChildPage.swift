import Casework
import Node
import Records

/// A child's file on a page, or for a program.
struct ChildPage {
    let file: ChildFile
    let names: Names
    let view: FileView
    let summary: ChildSummary
    let conflicts: [CellConflict]
    let fileConflicts: [FileConflict]
    let derived: [Wording]

    init(_ file: ChildFile, _ node: Node, _ names: Names, opensSealed: Bool) throws {
        self.file = file
        self.names = names
        let role = try node.role(in: file.working.unit)
        view = FileView(
            file.record, on: names.today, role: role, names.language, opensSealed: opensSealed,
            unitName: { names.unit($0) })
        let rule = names.tree[file.working.unit].flatMap { VisitRule($0.summary.visitRule) }
        summary = ChildSummary(file.united, rule: rule ?? .standard)
        let all = try node.conflicts()
        let ids = file.all.map(\.id)
        conflicts = all.cells.filter { $0.files.contains(where: ids.contains) }
        fileConflicts = all.files.filter { $0.conflict.files.contains(where: ids.contains) }
        derived = Self.derived(file.record, summary, rule ?? .standard, names.today)
    }

    /// What follows from the file and is never stored: category, transitions, the next visit.
    private static func derived(
        _ record: Records.Record, _ summary: ChildSummary, _ rule: VisitRule, _ today: CalendarDay
    ) -> [Wording] {
        let month = CalendarMonth(of: today)
        let pack = RulePacks.standard
        var words = DerivedCategory.all(of: record, by: pack, in: month).map(\.wording)
        words += CategoryGap.all(of: record, by: pack, in: month).map(\.wording)
        if let born = summary.birthDay {
            words += Transition.between(today, and: today.adding(months: 6), born: born).map(
                \.wording)
        }
        let interval = rule.interval(risk: summary.risk, categories: summary.categories)
        let series = VisitSeries(of: record, by: rule)
        if !summary.isClosed,
            let due = VisitDue(series, registered: summary.surveyDay, interval: interval)
        {
            let late = due.overdueDays(on: today)
            words.append(
                Wording(
                    "下次走访 \(due.wording.chinese)" + (late > 0 ? ",逾期\(late)天" : ""),
                    "next visit \(due.wording.english)" + (late > 0 ? ", \(late) days late" : "")))
        }
        return words
    }

    var isClosed: Bool { file.united.openFiles == file.united.files && summary.isClosed }
}
