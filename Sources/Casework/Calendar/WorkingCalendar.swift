/// Which days are worked (M36): weekdays, but for the holidays of a year, and the weekend days that
/// are worked in their place. A machine without next year's list goes by weekends and says so.
package struct WorkingCalendar: Sendable {
    private let off: Set<CalendarDay>
    private let worked: Set<CalendarDay>
    private let years: Set<Int>

    /// The years that the program knows.
    package static let published = WorkingCalendar(PublishedYear.all)

    init(_ published: [PublishedYear]) {
        let days = { (year: Int, monthsAndDays: [Int]) in
            monthsAndDays.compactMap {
                CalendarDay(year: year, month: $0 / 100, day: $0 % 100)
            }
        }
        off = Set(published.flatMap { days($0.year, $0.off) })
        worked = Set(published.flatMap { days($0.year, $0.worked) })
        years = Set(published.map(\.year))
    }

    /// Whether people work on a day, as far as is known here.
    package func isWorked(_ day: CalendarDay) -> Bool {
        if worked.contains(day) { return true }
        return !day.isWeekend && !off.contains(day)
    }

    /// The last of so many working days after the day on which something was received, which is
    /// itself not counted.
    package func deadline(_ count: Int, after start: CalendarDay) -> Deadline {
        var (day, left, isProvisional) = (start, count, false)
        while left > 0, day < .latest {
            day = day.adding(days: 1)
            isProvisional = isProvisional || !years.contains(day.parts.year)
            if isWorked(day) { left -= 1 }
        }
        return Deadline(day: day, isProvisional: isProvisional)
    }
}

extension CalendarDay {
    /// Whether it is a Saturday or a Sunday: 1970-01-01 was a Thursday.
    fileprivate var isWeekend: Bool {
        let fromMonday = (Int(number) + 3) % 7
        return (fromMonday < 0 ? fromMonday + 7 : fromMonday) >= 5
    }
}
