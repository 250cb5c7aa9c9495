/// When the next visit of a child is due.
package struct VisitDue: Hashable, Sendable {
    /// By which the visit is to be made; past if it is late.
    package let day: CalendarDay
    /// From where the day was counted.
    package let reason: Reason

    /// Why that day.
    package enum Reason: Hashable, Sendable {
        /// So long after the last visit.
        case interval(VisitInterval, since: CalendarDay)
        /// Never visited: so long after the survey that found the child.
        case neverVisited(VisitInterval, since: CalendarDay)
        /// The last visitor agreed on that day.
        case agreed
    }

    /// The next visit of the village; nil if nothing is known to count from.
    package init?(
        _ series: VisitSeries, registered: CalendarDay?, interval: VisitInterval
    ) {
        guard let start = series.last ?? registered else { return nil }
        let due = interval.after(start)
        if let agreed = series.agreed, agreed < due, agreed > start {
            day = agreed
            reason = .agreed
        } else {
            day = due
            reason =
                series.last == nil
                ? .neverVisited(interval, since: start) : .interval(interval, since: start)
        }
    }

    /// By how many days the visit is late; 0 if it is not.
    package func overdueDays(on today: CalendarDay) -> Int { today.days(past: day) }
}
