/// How long a clock runs.
package enum ClockLength: Hashable, Sendable {
    /// The day that starts it is itself the one by which it is to be done.
    case stated
    /// Of the calendar.
    case days(Int)
    /// Of the calendar, to the same day of the month.
    case months(Int)
    /// Without weekends and holidays (M36).
    case workingDays(Int)
    /// To the end of the next of these months of the year, sorted; the month that it starts in does
    /// not count.
    case endOfMonths([Int])
}

extension ClockLength {
    /// The last day of a period that began on a day.
    package func deadline(from start: CalendarDay, by calendar: WorkingCalendar) -> Deadline {
        switch self {
        case .stated: Deadline(day: start)
        case .days(let count): Deadline(day: start.adding(days: count))
        case .months(let count): Deadline(day: start.adding(months: count))
        case .workingDays(let count): calendar.deadline(count, after: start)
        case .endOfMonths(let months): Deadline(day: start.end(ofNextAmong: months))
        }
    }
}

extension CalendarDay {
    /// The last day of the first of these months that begins after this day.
    fileprivate func end(ofNextAmong months: [Int]) -> CalendarDay {
        let (year, month, _) = parts
        let next = months.first { $0 > month }
        guard let ending = next ?? months.first,
            let first = CalendarDay(year: next == nil ? year + 1 : year, month: ending, day: 1)
        else { return .latest }
        return first.adding(days: CalendarDay.days(inMonth: ending, of: first.parts.year) - 1)
    }
}
