/// Which days are worked (M36): weekdays, but for the holidays of a year, and the weekend days that
/// are worked in their place. A machine without next year's list goes by weekends and says so.
package struct WorkingCalendar: Sendable {
    private var off: Set<CalendarDay> = []
    private var worked: Set<CalendarDay> = []
    /// The years whose holidays are known.
    private var years: Set<Int> = []

    /// The years that the program knows.
    package static let published = WorkingCalendar(PublishedYear.all.map(\.holidays))

    init(_ years: [HolidayYear]) { add(years) }

    /// The same calendar with years as an office entered them: these count in place of what is
    /// known of them here, for notices are changed and regions have holidays of their own.
    package func with(_ years: [HolidayYear]) -> WorkingCalendar {
        guard !years.isEmpty else { return self }
        var calendar = self
        calendar.add(years)
        return calendar
    }

    private mutating func add(_ added: [HolidayYear]) {
        for year in added where years.contains(year.year) {
            off = off.filter { $0.parts.year != year.year }
            worked = worked.filter { $0.parts.year != year.year }
        }
        off.formUnion(added.flatMap(\.off))
        worked.formUnion(added.flatMap(\.worked))
        for year in added {
            if year.isDoubtful { years.remove(year.year) } else { years.insert(year.year) }
        }
    }

    /// Whether people work on a day, as far as is known here.
    package func isWorked(_ day: CalendarDay) -> Bool {
        if worked.contains(day) { return true }
        return !day.isWeekend && !off.contains(day)
    }

    /// Whether the program's own list of the year is another one; false where it has none.
    package static func differs(_ year: HolidayYear) -> Bool {
        guard let known = PublishedYear.all.first(where: { $0.year == year.year })?.holidays else {
            return false
        }
        return known.off != year.off || known.worked != year.worked
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

extension PublishedYear {
    /// The year as a calendar takes it.
    fileprivate var holidays: HolidayYear {
        let days = { (monthsAndDays: [Int]) in
            monthsAndDays.compactMap {
                CalendarDay(year: year, month: $0 / 100, day: $0 % 100)
            }
        }
        return HolidayYear(year: year, off: days(off), worked: days(worked))
    }
}

extension CalendarDay {
    /// Whether it is a Saturday or a Sunday: 1970-01-01 was a Thursday.
    fileprivate var isWeekend: Bool {
        let fromMonday = (Int(number) + 3) % 7
        return (fromMonday < 0 ? fromMonday + 7 : fromMonday) >= 5
    }
}
