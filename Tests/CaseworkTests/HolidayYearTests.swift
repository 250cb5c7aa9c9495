import Records
import Testing

@testable import Casework

@Suite("Holidays that an office enters") struct HolidayYearTests {
    private func year(_ entries: [[(Int, String)]]) throws -> [HolidayYear] {
        var clerk = Clerk(1)
        let unit = clerk.write([], kind: .unit)
        let field = try #require(Forms.unit[UnitForm.holidays])
        for written in entries {
            var edits = RecordEdits(Forms.unit, of: fold(unit, clerk))
            try edits.addEntry(to: field, written.map { (field: $0.0, text: $0.1) })
            clerk.write(edits.operations, to: unit, kind: .unit)
        }
        return UnitSummary(fold(unit, clerk)).holidays
    }

    private let number = (
        year: EntryFieldNumber.Holiday.year, off: EntryFieldNumber.Holiday.off,
        worked: EntryFieldNumber.Holiday.worked
    )

    @Test(
        "M36 Days and spans are read as notices write them",
        arguments: [
            "01-01~01-03、02-05", "1月1日至3日,2月5日", "2027-01-01~2027-01-03;2027-02-05",
            "1.1至1.3 2/5", "０１-０１～０１-０３，０２-０５",
        ])
    func read(written: String) {
        let (days, unread) = WrittenDays.read(written, of: 2027)
        let expected = [day(2027, 1, 1), day(2027, 1, 2), day(2027, 1, 3), day(2027, 2, 5)]
        #expect(days == expected && unread.isEmpty)
        #expect(WrittenDays.unread(written).isEmpty)
    }

    @Test("What cannot be read is named, and a day of another year is not taken for one of this")
    func unread() {
        for text in ["春节", "13-01", "01-03~01-01", "1", "01-01~01-02~01-03"] {
            #expect(WrittenDays.unread(text) == [text])
            #expect(WrittenDays.read(text, of: 2027).unread == [text])
        }
        #expect(WrittenDays.read("2026-01-01", of: 2027).unread == ["2026-01-01"])
        let field = Forms.unit[UnitForm.holidays]?.entryFields[1]
        let matters = field.map { FieldDoubts.matters(of: .text("春节、01-01"), in: $0) }
        #expect(matters == [.notADay("春节")])
    }

    @Test("M36 A year that a county entered is known: its deadlines are no longer provisional")
    func entered() throws {
        let years = try year([
            [(number.year, "2027"), (number.off, "01-01~01-03"), (number.worked, "01-09")]
        ])
        let calendar = WorkingCalendar.published.with(years)
        let deadline = calendar.deadline(5, after: day(2026, 12, 31))
        #expect(deadline == Deadline(day: day(2027, 1, 8)))
        #expect(calendar.deadline(6, after: day(2026, 12, 31)).day == day(2027, 1, 9))
        let before = WorkingCalendar.published.deadline(5, after: day(2026, 12, 31))
        #expect(before == Deadline(day: day(2027, 1, 7), isProvisional: true))
    }

    @Test("A year that the program knows is replaced, and it is said that the lists differ")
    func replaced() throws {
        let years = try year([[(number.year, "2026"), (number.off, "01-01")]])
        let calendar = WorkingCalendar.published.with(years)
        #expect(calendar.isWorked(day(2026, 1, 2)) && !calendar.isWorked(day(2026, 1, 4)))
        #expect(!calendar.isWorked(day(2025, 1, 28)))
        #expect(years.map { WorkingCalendar.differs($0) } == [true])
        let later = HolidayYear(year: 2030, off: [], worked: [])
        #expect(!WorkingCalendar.differs(later))
    }

    @Test("Where entries of a year differ, or cannot be read, its days stay provisional")
    func doubtful() throws {
        let differing = try year([
            [(number.year, "2027"), (number.off, "01-01")],
            [(number.year, "2027"), (number.off, "01-04")],
        ])
        #expect(differing.map(\.isDoubtful) == [true])
        let unread = try year([[(number.year, "2027"), (number.off, "元旦")]])
        let same = try year([
            [(number.year, "2027"), (number.off, "01-01")],
            [(number.year, "2027"), (number.off, "1月1日")],
        ])
        #expect(same.map(\.isDoubtful) == [false])
        for years in [differing, unread] {
            let calendar = WorkingCalendar.published.with(years)
            #expect(calendar.deadline(1, after: day(2027, 3, 1)).isProvisional)
        }
    }
}
