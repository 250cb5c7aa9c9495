package import Records
import Wire

/// A day of the Gregorian calendar, as a birth certificate or a visit log names it. It has no time
/// zone: it is the day that people wrote.
///
/// (1) It lies in the years 1…9999. What a peer calls a day and lies outside of them is none.
/// (2) Nothing that is counted from a day traps: what would lie beyond becomes the last day.
package struct CalendarDay: Hashable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package let number: Int32

    /// The first day that there is, for where no day was written.
    package static let earliest = CalendarDay(nearest: .min)

    /// The last day that there is.
    package static let latest = CalendarDay(nearest: .max)

    private static let numbers = -719_162...2_932_896

    /// The day of a number; nil if it is not in the years 1…9999.
    package init?(number: Int) {
        guard Self.numbers.contains(number) else { return nil }
        self.number = Int32(number)
    }

    /// The day of a number, or the first or last day that there is: for what is counted, not read.
    package init(nearest number: Int) {
        self.number = Int32(min(max(number, Self.numbers.lowerBound), Self.numbers.upperBound))
    }

    /// The day in China, where all users live, at an instant in seconds since 1970-01-01T00:00Z: of
    /// any clock, also of a wrong one.
    package init(inChinaAt seconds: Int64) {
        let (days, rest) = seconds.saturatingSum(8 * 3600).quotientAndRemainder(dividingBy: 86_400)
        self.init(nearest: Int(rest < 0 ? days - 1 : days))
    }

    /// The day of a year, month (1…12) and day of the month; nil if the calendar has no such day or
    /// the year is not one of 1…9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        number = Int32(Self.daysBefore(year: year, month: month) + day - 1)
    }

    /// Year, month and day of the month.
    package var parts: (year: Int, month: Int, day: Int) {
        // Counting from March makes the leap day the last of the year (H. Hinnant,
        // "chrono-compatible low-level date algorithms").
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * ofYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, ofYear - (153 * fromMarch + 2) / 5 + 1)
    }

    /// How many days a month of a year has.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// Days from 1970-01-01 to the first of the month.
    private static func daysBefore(year: Int, month: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
    }

    /// The same day so many months later, at most some thousands of years; the last of the month
    /// where that month is shorter.
    package func adding(months: Int) -> CalendarDay {
        let (year, month, day) = parts
        let count = year * 12 + month - 1 + months
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        let last = Self.days(inMonth: newMonth, of: newYear)
        return CalendarDay(
            nearest: Self.daysBefore(year: newYear, month: newMonth) + min(day, last) - 1)
    }

    /// The day so many days later.
    package func adding(days: Int) -> CalendarDay {
        CalendarDay(nearest: Int(number).saturatingSum(days))
    }

    /// Whether it lies in a time that begins with a day, or always did, and that another day ends,
    /// which is the first after it; nil for a time without end.
    func isIn(_ from: CalendarDay?, until end: CalendarDay?) -> Bool {
        (from ?? .earliest) <= self && (end.map { self < $0 } ?? true)
    }

    /// How many days it lies past another one; 0 if it does not.
    package func days(past other: CalendarDay) -> Int { max(0, Int(number) - Int(other.number)) }

    /// The day on which someone born on this day reaches an age in full years. Someone born on 29
    /// February reaches it on 1 March of a common year (an age is full when its birthday is past).
    package func birthday(_ age: Int) -> CalendarDay {
        let (year, month, day) = parts
        return CalendarDay(year: year + age, month: month, day: day)
            ?? CalendarDay(nearest: Self.daysBefore(year: year + age, month: 3))
    }

    /// Age in full years on a day, of someone born on this one; nil before the birth.
    package func age(on day: CalendarDay) -> Int? {
        guard day >= self else { return nil }
        let years = day.parts.year - parts.year
        return birthday(years) <= day ? years : years - 1
    }

    /// The value that a cell holds.
    package var value: Value { .day(number) }

    /// The day that a cell's value names; nil for any other kind of value, and for a number that is
    /// no day.
    package init?(_ value: Value?) {
        guard case .day(let number) = value else { return nil }
        self.init(number: Int(number))
    }
}

extension CalendarDay: Comparable {
    package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        left.number < right.number
    }
}

extension CalendarDay: CustomStringConvertible {
    /// As ISO 8601 writes it: 2015-09-30. Made in one piece: a county's list has sixty thousand.
    package var description: String {
        let (year, month, day) = parts
        let hyphen = UInt8(ascii: "-")
        var text: [UInt8] = []
        text.reserveCapacity(10)
        Digits.writePair(year / 100, to: &text)
        Digits.writePair(year % 100, to: &text)
        text.append(hyphen)
        Digits.writePair(month, to: &text)
        text.append(hyphen)
        Digits.writePair(day, to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
