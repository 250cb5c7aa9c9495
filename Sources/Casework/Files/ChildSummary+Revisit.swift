extension ChildSummary {
    /// When the township's next re-visit is due (M18): that very day where nothing is known to
    /// count from; nil for a closed file.
    package func nextRevisit(by rule: VisitRule, on today: CalendarDay) -> CalendarDay? {
        guard !isClosed else { return nil }
        return (lastRevisit ?? surveyDay).map(rule.revisit.after) ?? today
    }
}
