import Casework

/// Days that are given as arguments.
enum Day {
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
