/// One child as a summary table sees it: codes and numbers, nothing that names the child.
package struct TableFacts: Hashable, Sendable {
    private let age: Int
    private let visits: Int
    private let reports: Int
    private let problems: Int
    private let sex: Int
    private let risk: Int
    private let marks: TableMarks
    private let categories: [Int]

    /// - Parameter day: on which ages and what is due are judged.
    package init(_ summary: ChildSummary, on day: CalendarDay) {
        age = summary.age(on: day) ?? -1
        sex = summary.sex
        risk = summary.risk
        marks = summary.tableMarks
        categories = summary.categories.filter { $0 != CodeList.unlisted }
        if summary.overdueDays(on: day) > 0 {
            visits = summary.visits == 0 ? VisitStanding.never : VisitStanding.late
        } else {
            visits = VisitStanding.onTime
        }
        reports = WorkStanding.of(summary.reports.count, open: summary.openReports)
        problems = WorkStanding.of(
            summary.problems.count,
            open: summary.problems.count { $0.state != ProblemState.verified })
    }

    subscript(fact: TableFact) -> Int {
        switch fact {
        case .age: age
        case .sex: sex
        case .risk: risk
        case .schoolState: marks.schoolState
        case .grade: marks.grade
        case .guardianship: marks.guardianship
        case .health: marks.health
        case .boarding: marks.boarding
        case .parentsAway: marks.parentsAway
        case .placement: marks.placement
        case .placementState: marks.placementState
        case .mainCategory: categories.first ?? 0
        case .categoryCount: categories.count
        case .visits: visits
        case .reports: reports
        case .problems: problems
        }
    }

    /// Whether the child has an open category, beside which it may have others.
    func has(category: Int) -> Bool { categories.contains(category) }
}
