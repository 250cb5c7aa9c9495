import Casework
import Node
import Records

/// A child's file on a page, or for a program.
struct ChildPage {
    let file: ChildFile
    let names: Names
    let view: ViewPage
    let summary: ChildSummary
    let conflicts: [CellConflict]
    let fileConflicts: [FileConflict]
    let derived: [Wording]

    init(_ file: ChildFile, _ node: Node, _ names: Names, opensSealed: Bool) throws {
        self.file = file
        self.names = names
        view = ViewPage(
            file, names, role: try node.role(in: file.working.unit), opensSealed: opensSealed)
        let unit = names.tree[file.working.unit]
        let rule = unit?.visitRule ?? .standard
        summary = ChildSummary(file.united, rule: rule, until: names.today)
        let all = try node.conflicts()
        let ids = file.all.map(\.id)
        conflicts = all.cells.filter { $0.files.contains(where: ids.contains) }
        fileConflicts = all.files.filter { $0.conflict.files.contains(where: ids.contains) }
        derived =
            try Self.families(of: file, node)
            + Self.rules(file.record, unit?.rulePack ?? RulePacks.standard, summary, names.today)
            + Self.nextVisit(file.record, rule, summary, names.today)
    }

    /// The families that are here, with the other children that they name.
    private static func families(of file: ChildFile, _ node: Node) throws -> [Wording] {
        let own = file.all.map(\.id)
        return try node.families(of: file).map { family in
            let code = family.named.id.code
            let head = FamilySummary(family.record).head
            let others = try node.members(of: family).filter { !own.contains($0.file) }
            let (chinese, english) = (Language.chinese.separator, Language.english.separator)
            let names = others.map { $0.name.isEmpty ? $0.file.code : $0.name }
            return Wording(
                "家庭 \(code):户主\(head)"
                    + (names.isEmpty ? "" : ",还有" + names.joined(separator: chinese)),
                "family \(code): head \(head)"
                    + (names.isEmpty ? "" : "; also " + names.joined(separator: english)))
        }
    }

    /// What follows from the file and is never stored: categories by the unit's pack, transitions.
    private static func rules(
        _ record: Records.Record, _ pack: RulePack, _ summary: ChildSummary, _ today: CalendarDay
    ) -> [Wording] {
        let month = CalendarMonth(of: today)
        var words = DerivedCategory.all(of: record, by: pack, in: month).map(\.wording)
        words += CategoryGap.all(of: record, by: pack, in: month).map(\.wording)
        if let born = summary.birthDay {
            words += Transition.between(today, and: today.adding(months: 6), born: born).map(
                \.wording)
        }
        return words
    }

    private static func nextVisit(
        _ record: Records.Record, _ rule: VisitRule, _ summary: ChildSummary, _ today: CalendarDay
    ) -> [Wording] {
        let interval = rule.interval(risk: summary.risk, categories: summary.categories)
        let series = VisitSeries(of: record, by: rule, until: today)
        guard !summary.isClosed,
            let due = VisitDue(series, registered: summary.surveyDay, interval: interval)
        else { return [] }
        let late = due.overdueDays(on: today)
        return [
            Wording(
                "下次走访 \(due.wording.chinese)" + (late > 0 ? ",逾期\(late)天" : ""),
                "next visit \(due.wording.english)" + (late > 0 ? ", \(late) days late" : ""))
        ]
    }

    var isClosed: Bool { file.united.openFiles == file.united.files && summary.isClosed }
}
