/// Which day is meant by a month and a day without a year.
package enum YearlessDay: Hashable, Sendable {
    /// The last such day that is not to come: of what has happened.
    case last
    /// The next such day that is not past: of what is agreed for later.
    case next
    /// The last such day if it has only just passed, else the next: of a term, which may be over
    /// when it is entered. Read as a year ahead, what is late would be hidden until then.
    case term

    /// The farthest that two 29ths of February lie apart, in years: 1896 and 1904.
    private static let farthest = 8

    /// How many days a term may be over and still be meant. By then people write the year.
    private static let termDays = 90

    /// The day that is meant, seen from today; nil if no calendar has such a day.
    func day(_ told: (month: Int, day: Int), from today: CalendarDay) -> CalendarDay? {
        if self == .term, let last = Self.last.day(told, from: today),
            today.days(past: last) <= Self.termDays
        {
            return last
        }
        let years = (0...Self.farthest).lazy.map { today.parts.year + (self == .last ? -$0 : $0) }
        return years.compactMap { CalendarDay(year: $0, month: told.month, day: told.day) }
            .first { self == .last ? $0 <= today : $0 >= today }
    }
}
