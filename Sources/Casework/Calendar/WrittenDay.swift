/// Reads days and months as people write them.
///
/// 2015-03-18, 2020/4/6, 2012年3月4日, 2026.9.25, 20230403, with full-width digits and spaces, with a
/// longer dash, and with a time of day behind the day, which is dropped.
package enum WrittenDay {
    /// The day; nil if the text is not a day or the calendar has no such day.
    package static func day(_ written: String) -> CalendarDay? {
        let text = WrittenText.trimmed(WrittenText.narrow(written))
        if text.utf8.count == 8, Digits.only(text) { return compact(Array(text.utf8)) }
        guard let numbers = numbers(in: text), numbers.count == 3 else { return nil }
        return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The month: 2026-09, 2026年9月, 2026.9, 202609, or that of a whole day.
    static func month(_ written: String) -> CalendarMonth? {
        if let day = day(written) { return CalendarMonth(of: day) }
        let text = WrittenText.trimmed(WrittenText.narrow(written))
        if text.utf8.count == 6, Digits.only(text) {
            let bytes = Array(text.utf8)
            return CalendarMonth(
                year: Digits.number(bytes[..<4]), month: Digits.number(bytes[4...]))
        }
        guard let numbers = numbers(in: text), numbers.count == 2 else { return nil }
        return CalendarMonth(year: numbers[0], month: numbers[1])
    }

    /// The day of a spreadsheet's serial number, counted from 1899-12-30; nil outside 1927…2064,
    /// where a number is more likely something else.
    static func day(serial digits: String) -> CalendarDay? {
        guard Digits.only(digits), let serial = Int(digits), (10_000...60_000).contains(serial)
        else { return nil }
        return CalendarDay(number: serial - 25_569)
    }

    /// Month and day, where the year is not written: 11-20, 11月20日.
    static func monthAndDay(_ narrow: String) -> (month: Int, day: Int)? {
        let pieces = WrittenText.pieces(narrow, at: marks)
        let numbers = pieces.compactMap { Digits.only($0) ? Int($0) : nil }
        guard numbers.count == 2, pieces.count == 2 else { return nil }
        return (numbers[0], numbers[1])
    }

    /// What parts month and day.
    static let marks: [Unicode.Scalar] = [
        "-", "–", "—", "−", "‐", "/", ".", "月", "日", "号", " ",
    ]

    private static let separators = marks + ["年", "T"]

    private static func compact(_ bytes: [UInt8]) -> CalendarDay? {
        CalendarDay(
            year: Digits.number(bytes[..<4]), month: Digits.number(bytes[4..<6]),
            day: Digits.number(bytes[6...]))
    }

    /// The numbers between the signs that part year, month and day; nil if anything else is
    /// written.
    private static func numbers(in text: String) -> [Int]? {
        var numbers: [Int] = []
        let withoutTime = text.unicodeScalars.split { $0 == " " || $0 == "T" }
        guard withoutTime.count == 1 || withoutTime.last?.contains(":") == true else {
            return partsWithSpaces(text)
        }
        for piece in WrittenText.pieces(String(withoutTime[0]), at: separators) {
            guard Digits.only(piece), let number = Int(piece) else { return nil }
            numbers.append(number)
        }
        return numbers.first.map { (1000...9999).contains($0) } == true ? numbers : nil
    }

    /// 2012 年 3 月 4 日 with spaces between.
    private static func partsWithSpaces(_ text: String) -> [Int]? {
        let pieces = WrittenText.pieces(text, at: separators)
        let numbers = pieces.compactMap { Digits.only($0) ? Int($0) : nil }
        guard numbers.count == pieces.count, numbers.count <= 3, let year = numbers.first,
            (1000...9999).contains(year)
        else { return nil }
        return numbers
    }
}
