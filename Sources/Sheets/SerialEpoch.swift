package import Casework

/// The day from which a workbook counts its dates.
package enum SerialEpoch: Sendable, Hashable {
    /// 1 is 1900-01-01, and 60 is a 29 February 1900 that never was (ECMA-376, 18.17.4.1).
    case since1900
    /// 0 is 1904-01-01, as older Macintosh workbooks have it.
    case since1904

    /// Turns a serial number into a day and, if it has a fraction, the second of the day.
    ///
    /// Gives nil for numbers that name no day: below the epoch, the 29 February 1900, after 9999.
    package func date(serial: Double) -> (date: CalendarDay, secondOfDay: Int?)? {
        guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
        var day = Int(serial)
        let fraction = serial - Double(day)
        var second = Int((fraction * 86_400).rounded())
        if second == 86_400 {
            day += 1
            second = 0
        }
        guard let date = date(day: day) else { return nil }
        return (date, second == 0 ? nil : second)
    }

    private func date(day: Int) -> CalendarDay? {
        switch self {
        case .since1904: CalendarDay(number: day - 24_107)
        case .since1900 where day < 1 || day == 60: nil
        case .since1900 where day < 60: CalendarDay(number: day - 25_568)
        case .since1900: CalendarDay(number: day - 25_569)
        }
    }
}
