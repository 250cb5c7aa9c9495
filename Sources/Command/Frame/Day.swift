import Casework

/// Days that are given as arguments.
enum Day {
    /// The day that is written; another where none is.
    static func parse(_ text: String?, or usual: CalendarDay) throws -> CalendarDay {
        try text.map { try parse($0) } ?? usual
    }

    /// The day in any of the ways in which people write one.
    static func parse(_ text: String) throws -> CalendarDay {
        guard let day = WrittenDay.day(text) else {
            throw CommandFailure.usage(
                Wording(
                    "“\(text)”不是日期,写作 2026-03-04", "“\(text)” is no day; write it as 2026-03-04"))
        }
        return day
    }
}
