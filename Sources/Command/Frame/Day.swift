import Casework

/// Days that are given as arguments.
enum Day {
    /// The day that is written; today where none is.
    static func parse(
        _ text: String?, on today: CalendarDay, yearless: YearlessDay? = nil
    ) throws -> CalendarDay {
        try text.map { try parse($0, on: today, yearless: yearless) } ?? today
    }

    /// The day in any of the ways in which people write one, or tell one from today.
    ///
    /// - Parameters:
    ///   - yearless: which day a month and a day mean; nil if they mean none.
    ///   - day: from which that one is sought; nil for today.
    static func parse(
        _ text: String, on today: CalendarDay, yearless: YearlessDay? = nil,
        from day: CalendarDay? = nil
    ) throws -> CalendarDay {
        let told = { WrittenDay.day(text, toldOn: today, yearless: yearless, from: day) }
        guard let day = WrittenDay.day(text) ?? told() else {
            throw CommandFailure.usage(
                Wording(
                    "“\(text)”不是日期,写作 2026-03-04", "“\(text)” is no day; write it as 2026-03-04"))
        }
        return day
    }
}
