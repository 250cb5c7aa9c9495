package import Records

/// What follows from a child's file on a day. It is shown, and never stored.
package struct DerivedFacts: Hashable, Sendable {
    /// By the parents' circumstances (M13).
    package let categories: [DerivedCategory]
    /// Where the file says otherwise.
    package let gaps: [CategoryGap]
    /// The birthdays of the next six months after which other rules hold.
    package let transitions: [Transition]
    /// Of the village; nil for a closed file.
    package let nextVisit: VisitDue?
    /// By how many days that visit is late; 0 if it is not.
    package let overdueDays: Int
    /// The last assessment by each sheet (M15, M16).
    package let assessments: [Assessment]
    /// At high risk, and never assessed: "对高风险未成年人及其家庭进行走访和调查评估" (S2).
    package let isUnassessed: Bool
    /// When the next follow-up is due (M19); nil if there is no series.
    package let nextFollowUp: CalendarDay?
    /// The last contact of a neighbour (M18); nil if there was none.
    package let lastNeighbour: CalendarDay?

    private static let monthsAhead = 6

    /// - Parameters:
    ///   - summary: of the same child, by the same rule: it knows whether a file of it is open.
    ///   - pack: by which the unit judges who counts as unattended.
    ///   - rule: how often the unit visits.
    package init(
        of record: Record, _ summary: ChildSummary, by pack: RulePack, _ rule: VisitRule,
        on today: CalendarDay
    ) {
        let month = CalendarMonth(of: today)
        categories = DerivedCategory.all(of: record, by: pack, in: month)
        gaps = CategoryGap.all(of: record, by: pack, in: month)
        transitions =
            summary.birthDay.map {
                Transition.between(today, and: today.adding(months: Self.monthsAhead), born: $0)
            } ?? []
        nextVisit = summary.isClosed ? nil : Self.visit(record, summary, rule, today)
        overdueDays = nextVisit?.overdueDays(on: today) ?? 0
        assessments = record.latestAssessments
        isUnassessed =
            !summary.isClosed && summary.risk == RiskLevel.high && assessments.isEmpty
        nextFollowUp = summary.nextFollowUp
        lastNeighbour = VisitSeries(of: record, by: rule, until: today).lastNeighbour
    }

    private static func visit(
        _ record: Record, _ summary: ChildSummary, _ rule: VisitRule, _ today: CalendarDay
    ) -> VisitDue? {
        VisitDue(
            VisitSeries(of: record, by: rule, until: today), registered: summary.surveyDay,
            interval: rule.interval(risk: summary.risk, categories: summary.categories), on: today)
    }
}
