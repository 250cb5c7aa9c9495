/// Reads the days of a year as a notice on holidays lists them: `01-01~01-03、02-05`, 1月1日至3日, with
/// or without the year.
package enum WrittenDays {
    private static let parts: [Unicode.Scalar] = ["、", ",", ";", " ", "\n", "\t"]
    private static let spans: [Unicode.Scalar] = ["~", "至", "到"]

    /// The days, sorted, and what could not be read; a day of another year is not read.
    static func read(_ written: String, of year: Int) -> (days: [CalendarDay], unread: [String]) {
        var days: [CalendarDay] = []
        var unread: [String] = []
        for piece in WrittenText.pieces(WrittenText.narrow(written), at: parts) {
            if let span = span(piece, of: year) { days += span } else { unread.append(piece) }
        }
        return (days.sorted(), unread)
    }

    /// What can be read in no year.
    static func unread(_ written: String) -> [String] {
        // A leap year has every day; a written year is taken at its word.
        WrittenText.pieces(WrittenText.narrow(written), at: parts).filter { piece in
            let year = WrittenText.pieces(piece, at: spans).lazy
                .compactMap { WrittenDay.day($0)?.parts.year }.first
            return span(piece, of: year ?? 2000) == nil
        }
    }

    /// A day, or all days from one to another.
    private static func span(_ piece: String, of year: Int) -> [CalendarDay]? {
        let ends = WrittenText.pieces(piece, at: spans)
        guard let first = ends.first.flatMap({ day($0, of: year, after: nil) }) else { return nil }
        guard ends.count == 2 else { return ends.count == 1 ? [first] : nil }
        guard let last = day(ends[1], of: year, after: first), last >= first else { return nil }
        return (0...last.days(past: first)).map { first.adding(days: $0) }
    }

    /// A day with or without its year; behind another one also without its month.
    private static func day(
        _ text: String, of year: Int, after first: CalendarDay?
    ) -> CalendarDay? {
        if let day = WrittenDay.day(text) { return day.parts.year == year ? day : nil }
        if let told = WrittenDay.monthAndDay(text) {
            return CalendarDay(year: year, month: told.month, day: told.day)
        }
        let pieces = WrittenText.pieces(text, at: WrittenDay.marks)
        guard let first, pieces.count == 1, Digits.only(pieces[0]), let day = Int(pieces[0])
        else { return nil }
        return CalendarDay(year: year, month: first.parts.month, day: day)
    }
}
