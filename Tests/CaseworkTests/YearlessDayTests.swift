import Casework
import Records
import Testing

/// What a person types who counts from the day of typing.
@Suite("Days told from today") struct YearlessDayTests {
    private let today = day(2026, 2, 3)

    private func told(_ written: String, _ yearless: YearlessDay? = nil) -> CalendarDay? {
        WrittenDay.day(written, toldOn: today, yearless: yearless)
    }

    @Test(
        "A day that is called by its distance is counted from today",
        arguments: [
            ("前天", -2), ("昨天", -1), (" 今天 ", 0), ("明天", 1), ("后天", 2), ("Yesterday", -1),
            ("ＴＯＤＡＹ", 0), ("tomorrow", 1),
        ])
    func distances(written: String, days: Int) {
        #expect(told(written) == today.adding(days: days))
    }

    @Test(
        "Month and day mean the last such day, of what is ahead the next, of a term the nearest",
        arguments: ["11-20", "11月20日", "11/20", "１１．２０", "11 月 20 号"])
    func yearless(written: String) {
        #expect(told(written, .last) == day(2025, 11, 20))
        #expect(told(written, .next) == day(2026, 11, 20))
        #expect(told(written, .term) == day(2025, 11, 20))
        #expect(told(written) == nil)
    }

    @Test("The last such day may be sought from the end of a period; a distance is from today")
    func periods() {
        let end = day(2024, 12, 31)
        let told = { WrittenDay.day($0, toldOn: today, yearless: .last, from: end) }
        #expect(told("10-1") == day(2024, 10, 1) && told("12-31") == end)
        #expect(told("昨天") == day(2026, 2, 2))
    }

    @Test("Today itself is both the last and the next such day; the 29th of February is sought")
    func edges() {
        #expect(told("2-3", .last) == today && told("2-3", .next) == today)
        #expect(told("2-4", .last) == day(2025, 2, 4) && told("2-2", .next) == day(2027, 2, 2))
        #expect(told("2-29", .last) == day(2024, 2, 29) && told("2-29", .next) == day(2028, 2, 29))
    }

    @Test("A term that is over by at most ninety days is meant, not the one a year ahead")
    func terms() {
        #expect(told("2-2", .term) == day(2026, 2, 2) && told("2-3", .term) == today)
        #expect(told("11-5", .term) == day(2025, 11, 5))
        #expect(told("11-4", .term) == day(2026, 11, 4))
        #expect(told("2-4", .term) == day(2026, 2, 4))
        #expect(told("2-29", .term) == day(2028, 2, 29) && told("2-30", .term) == nil)
    }

    /// Every field of that name in all forms.
    private func fields(named names: Set<String>) -> [Field] {
        Forms.all.flatMap(\.fields).flatMap { [$0] + $0.entryFields }
            .filter { names.contains($0.name) }
    }

    @Test(
        "Every due day is a term, the day of an answer or a result is past, the next visit to come")
    func dueDays() throws {
        let due = fields(named: ["due"])
        #expect(due.count >= 9)
        for field in due { #expect(field.yearless == .term, "\(field.label.english)") }
        let past = fields(named: ["done", "answered", "receipt", "received", "sent"])
        for field in past where field.type == .day {
            #expect(field.yearless == .last, "\(field.name) \(field.label.english)")
        }
        #expect(try #require(due.first).told("1月30日", on: today) == "2026-01-30")
        let next = try item(ChildField.visits, VisitField.nextDate)
        #expect(next.told("1月30日", on: today) == "2027-01-30")
    }

    private func item(_ collection: Int, _ number: Int) throws -> Field {
        try #require(Forms.child[collection]?.itemFields.first { $0.number == number })
    }

    @Test(
        "Neither a month of a year nor an impossible day is taken for month and day",
        arguments: ["2-30", "13-1", "11年5月", "2025-11", "11", "11-20-5", "下周", ""])
    func others(written: String) {
        #expect(told(written, .last) == nil)
    }

    @Test("Only a field that holds a day reads one that is told; a table's cell stays doubtful")
    func fields() throws {
        let date = try #require(Forms.child[ChildField.surveyDate])
        let birth = try #require(Forms.child[ChildField.birthDate])
        let name = try #require(Forms.child[ChildField.name])
        #expect(date.told("1月30日", on: today) == "2026-01-30")
        #expect(birth.told("1月30日", on: today) == "1月30日")
        #expect(name.told("今天", on: today) == "今天")
        #expect(try date.parse("今天").warnings == [Warning(date.number, .notADay("今天"))])
    }
}
