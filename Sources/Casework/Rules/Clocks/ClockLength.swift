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
}
