package import Records

/// A month of a year: since when a parent is away, until when. Where a source form asks for a day,
/// a month is enough and says less.
package struct CalendarMonth: Hashable, Sendable, Comparable {
    /// 1…9999.
    package let year: Int
    /// 1…12.
    package let month: Int

    /// The month; nil unless the year is one of 1…9999 and the month one of 1…12.
    package init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    /// The month that a day lies in.
    package init(of day: CalendarDay) {
        let parts = day.parts
        year = parts.year
        month = parts.month
    }

    /// The month that a cell's value names, written as one number such as 202609; nil otherwise.
    package init?(_ value: Value?) {
        guard case .integer(let number) = value, (0...999_912).contains(number) else { return nil }
        self.init(year: Int(number / 100), month: Int(number % 100))
    }

    /// The value that a cell holds: the year times a hundred and the month.
    package var value: Value { .integer(Int64(year * 100 + month)) }

    /// The month so many months later.
    package func adding(months: Int) -> CalendarMonth? {
        let count = year * 12 + month - 1 + months
        return CalendarMonth(year: count / 12, month: count % 12 + 1)
    }

    /// The first of the month.
    var firstDay: CalendarDay {
        CalendarDay(year: year, month: month, day: 1) ?? .latest
    }

    package static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}

extension CalendarMonth: CustomStringConvertible {
    /// As ISO 8601 writes it: 2026-09.
    package var description: String {
        Digits.padded(year, to: 4) + "-" + Digits.padded(month, to: 2)
    }
}
