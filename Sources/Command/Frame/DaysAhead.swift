import ArgumentParser
import Casework

/// How far a list of what is due looks ahead.
struct DaysAhead: ParsableArguments {
    @Option(
        help: .words("今后多少天内到期", "due within so many days", value: "days"))
    var days = 7

    /// The last day that is listed.
    func last(from today: CalendarDay) throws -> CalendarDay {
        guard (0...3660).contains(days) else {
            throw CommandFailure.usage(Wording("天数应为0至3660", "days: 0 to 3660"))
        }
        return today.adding(days: days)
    }
}
