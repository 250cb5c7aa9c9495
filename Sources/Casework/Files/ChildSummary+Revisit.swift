extension ChildSummary {
    /// When the township's next re-visit is due (M18); nil for a closed file, and where there is
    /// nothing to count from.
    package func nextRevisit(by rule: VisitRule) -> CalendarDay? {
        guard !isClosed, let start = lastRevisit ?? surveyDay else { return nil }
        return rule.revisit.after(start)
    }
}
