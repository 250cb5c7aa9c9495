import Testing

@testable import Casework

@Suite("Working days")
struct WorkingCalendarTests {
    private func day(_ text: String) throws -> CalendarDay {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return try #require(CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
    }

    @Test(
        "M36 A number of working days after receipt ends where the holiday calendar says",
        arguments: [
            ("2022-04-29", 3, "2022-05-07"), ("2022-05-01", 3, "2022-05-07"),
            ("2022-04-29", 30, "2022-06-15"), ("2022-09-29", 10, "2022-10-18"),
            ("2023-09-28", 5, "2023-10-11"), ("2022-12-29", 5, "2023-01-06"),
            ("2024-02-08", 10, "2024-02-28"), ("2026-02-12", 10, "2026-03-04"),
        ])
    func deadlines(start: String, count: Int, end: String) throws {
        let deadline = WorkingCalendar.published.deadline(count, after: try day(start))
        #expect(deadline == Deadline(day: try day(end)))
    }

    @Test("A deadline that reaches into a year without a published list is provisional")
    func provisional() throws {
        let calendar = WorkingCalendar.published
        let deadline = calendar.deadline(5, after: try day("2026-12-29"))
        #expect(deadline == Deadline(day: try day("2027-01-05"), isProvisional: true))
        #expect(!calendar.deadline(2, after: try day("2026-12-28")).isProvisional)
    }

    @Test(
        "M34 The last day of April 2022 is a holiday Saturday, the Saturday a week later is worked")
    func saturdays() throws {
        let calendar = WorkingCalendar.published
        #expect(!calendar.isWorked(try day("2022-04-30")))
        #expect(calendar.isWorked(try day("2022-05-07")))
        #expect(!calendar.isWorked(try day("2022-05-14")))
        #expect(!calendar.isWorked(try day("1969-12-28")))
    }
}
