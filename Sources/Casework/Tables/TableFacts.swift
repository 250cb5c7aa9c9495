/// One child, or one entry of a register, as a summary table sees it: codes and numbers, nothing
/// that names a person.
package struct TableFacts: Hashable, Sendable {
    private var age = -1
    private var visits = 0
    private var visitCount = 0
    private var reports = 0
    private var problems = 0
    private var sex = 0
    private var risk = 0
    private var marks = TableMarks()
    private var categories: [Int] = []
    private var help = HelpStanding()
    private var collection = 0
    private var standing = 0

    /// - Parameters:
    ///   - day: on which ages and what is due are judged.
    ///   - gaps: what the child should have and has not; none where no column asks.
    package init(_ summary: ChildSummary, on day: CalendarDay, gaps: [BenefitGap] = []) {
        help = HelpStanding(summary, gaps: gaps, on: day)
        visitCount = summary.visits
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

    /// One entry of a register.
    ///
    /// - Parameter collection: by `CountedCollections`.
    init(entryOf collection: Int, isOpen: Bool) {
        self.collection = collection
        standing = isOpen ? WorkStanding.open : WorkStanding.finished
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
        case .visitCount: visitCount
        case .collection: collection
        case .standing: standing
        case .problemState, .plan, .measures, .referrals, .applications, .gaps: help[fact]
        }
    }

    /// Whether the child has a benefit in the month of the table, beside which it may have others.
    func has(benefit kind: Int) -> Bool { help.has(benefit: kind) }

    /// Whether the child has an open category, beside which it may have others.
    func has(category: Int) -> Bool { categories.contains(category) }
}
