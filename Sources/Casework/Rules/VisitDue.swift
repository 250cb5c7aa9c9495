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
        /// Never visited: so long after the survey that found the child, or since the file began.
        case neverVisited(VisitInterval, since: CalendarDay)
        /// The last visitor agreed on that day.
        case agreed
        /// At once: nothing is known to count from, and no child is never due.
        case nothingKnown
    }

    /// The next visit of the village; nil if nothing is known to count from, and no day is given.
    ///
    /// - Parameters:
    ///   - registered: when the child was found.
    ///   - today: when a child is due of whom nothing is known to count from.
    package init?(
        _ series: VisitSeries, registered: CalendarDay?, interval: VisitInterval,
        on today: CalendarDay?
    ) {
        guard let start = series.last ?? registered else {
            guard let today else { return nil }
            (day, reason) = (today, .nothingKnown)
            return
        }
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
