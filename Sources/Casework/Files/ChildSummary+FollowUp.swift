extension ChildSummary {
    /// Whether something about the child can still be due on a day: the file is open, or followed
    /// up after its closing, or a visit is entered that cannot have been yet and hides that it is.
    package func isWorkedOn(_ day: CalendarDay) -> Bool {
        !isClosed || nextFollowUp != nil || lastVisit.map { $0 > day } ?? false
    }
}
