import Casework
import Testing

@testable import Command

@Suite("Days that are given as arguments") struct DayTests {
    @Test("A month and a day mean the last such day where the past is asked for, else nothing")
    func yearless() throws {
        let today = try #require(CalendarDay(year: 2026, month: 2, day: 3))
        let past = try Day.parse("11-20", on: today, yearless: .last)
        #expect(past == CalendarDay(year: 2025, month: 11, day: 20))
        #expect(try Day.parse("昨天", on: today, yearless: .last) == today.adding(days: -1))
        let end = try #require(CalendarDay(year: 2024, month: 12, day: 31))
        let first = try Day.parse("10-1", on: today, yearless: .last, from: end)
        #expect(first == CalendarDay(year: 2024, month: 10, day: 1))
        #expect(try Day.parse(nil, on: today, yearless: .last) == today)
        #expect(throws: CommandFailure.self) { try Day.parse("11-20", on: today) }
    }
}
