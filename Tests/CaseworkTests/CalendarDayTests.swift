import Casework
import Records
import Testing

struct CalendarDayTests {
    @Test("Every day of four centuries has one number, and the number gives it back")
    func everyDay() throws {
        var expected = day(1899, 12, 31).number
        for year in 1900..<2300 {
            for month in 1...12 {
                for number in 1...CalendarDay.days(inMonth: month, of: year) {
                    let found = try #require(CalendarDay(year: year, month: month, day: number))
                    expected += 1
                    guard found.number == expected, found.parts == (year, month, number) else {
                        Issue.record("\(year)-\(month)-\(number) is \(found.number)")
                        return
                    }
                }
            }
        }
        #expect(day(1970, 1, 1).number == 0)
    }

    @Test(
        "Days that the calendar does not have are refused",
        arguments: [
            (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2024, 4, 31),
            (2024, 13, 1),
            (2024, 0, 1), (2024, 1, 0), (0, 1, 1), (10_000, 1, 1),
        ])
    func invalid(year: Int, month: Int, number: Int) {
        #expect(CalendarDay(year: year, month: month, day: number) == nil)
    }

    @Test("A day in China begins eight hours before that of Greenwich, also before 1970")
    func china() {
        #expect(CalendarDay(inChinaAt: 1_772_640_000 - 1) == day(2026, 3, 4))
        #expect(CalendarDay(inChinaAt: 1_772_640_000) == day(2026, 3, 5))
        #expect(CalendarDay(inChinaAt: -8 * 3600 - 1) == day(1969, 12, 31))
        #expect(CalendarDay(inChinaAt: -8 * 3600) == day(1970, 1, 1))
        #expect(CalendarDay(inChinaAt: .min) == .earliest)
        #expect(CalendarDay(inChinaAt: .max) == .latest)
    }

    @Test("Leap days of 2000 and 2024 exist")
    func leap() {
        #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
        #expect(CalendarDay(year: 2024, month: 2, day: 29) != nil)
    }

    @Test("Age grows on the birthday, and for 29 February on 1 March of a common year")
    func age() {
        let born = day(2008, 2, 29)
        #expect(born.age(on: day(2008, 2, 28)) == nil)
        #expect(born.age(on: born) == 0)
        #expect(born.age(on: day(2024, 2, 28)) == 15)
        #expect(born.age(on: day(2024, 2, 29)) == 16)
        #expect(born.age(on: day(2026, 2, 28)) == 17)
        #expect(born.age(on: day(2026, 3, 1)) == 18)
        #expect(day(2009, 12, 31).age(on: day(2027, 12, 30)) == 17)
        #expect(day(2009, 12, 31).age(on: day(2027, 12, 31)) == 18)
    }

    @Test("A month later is the same day, or the last of a shorter month")
    func months() {
        #expect(day(2026, 1, 31).adding(months: 1) == day(2026, 2, 28))
        #expect(day(2024, 1, 31).adding(months: 1) == day(2024, 2, 29))
        #expect(day(2026, 11, 30).adding(months: 3) == day(2027, 2, 28))
        #expect(day(2026, 12, 5).adding(months: 1) == day(2027, 1, 5))
        #expect(day(2026, 3, 31).adding(months: -1) == day(2026, 2, 28))
    }

    @Test("The first and the last day have numbers, and beside them there is no day")
    func bounds() throws {
        let last = day(9999, 12, 31)
        #expect(day(1, 1, 1) == .earliest && CalendarDay(nearest: .max) == last)
        for day in [CalendarDay.earliest, last] {
            #expect(CalendarDay(number: Int(day.number)) == day && CalendarDay(day.value) == day)
        }
        #expect(CalendarDay(.day(CalendarDay.earliest.number - 1)) == nil)
        #expect(CalendarDay(.day(last.number + 1)) == nil)
        #expect(CalendarDay(number: .min) == nil && CalendarDay(number: .max) == nil)
    }

    @Test("Counting never leaves the calendar")
    func edges() {
        let last = day(9999, 12, 31)
        #expect(last.adding(days: 1) == last && last.adding(days: .max) == last)
        #expect(last.adding(months: 366) == last && last.birthday(9999) == last)
        #expect(CalendarDay.earliest.adding(days: .min) == .earliest)
        #expect(CalendarDay.earliest.adding(months: -1) == .earliest)
        #expect(last.age(on: last) == 0 && CalendarDay.earliest.age(on: last) == 9998)
        #expect(
            last.days(past: .earliest) == 3_652_058 && CalendarDay.earliest.days(past: last) == 0)
    }

    @Test("The birthdays of 16 and 18 are found once, in the span in which they fall")
    func transitions() {
        let born = day(2010, 5, 13)
        let found = Transition.between(day(2026, 5, 1), and: day(2026, 6, 1), born: born)
        #expect(found.map(\.age) == [16] && found.map(\.day) == [day(2026, 5, 13)])
        #expect(Transition.between(day(2026, 5, 14), and: day(2028, 5, 13), born: born).isEmpty)
        #expect(
            Transition.between(day(2028, 5, 13), and: day(2028, 5, 14), born: born).map(\.age)
                == [18])
    }

    @Test("A month is one number, and months are counted between two")
    func month() throws {
        let month = try #require(CalendarMonth(year: 2026, month: 9))
        #expect(month.value == .integer(202609) && CalendarMonth(month.value) == month)
        #expect(CalendarMonth(.integer(202613)) == nil && CalendarMonth(.text("2026-09")) == nil)
        #expect(month.adding(months: 6)?.description == "2027-03")
    }
}
