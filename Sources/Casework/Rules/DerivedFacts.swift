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
    }

    private static func visit(
        _ record: Record, _ summary: ChildSummary, _ rule: VisitRule, _ today: CalendarDay
    ) -> VisitDue? {
        VisitDue(
            VisitSeries(of: record, by: rule, until: today), registered: summary.surveyDay,
            interval: rule.interval(risk: summary.risk, categories: summary.categories), on: today)
    }
}
