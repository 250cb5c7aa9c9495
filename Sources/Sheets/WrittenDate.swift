/// A date as people write it in a cell; the day may be left out, as in 2015年9月.
package struct WrittenDate: Sendable, Hashable {
    /// 1900 to 2199.
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// Nil if only year and month are written.
    package let day: Int?

    /// The day; nil if only year and month are written.
    package var civil: CivilDate? {
        day.flatMap { CivilDate(year: year, month: month, day: $0) }
    }

    /// Reads the date of a cell: a real date, text, or a number that lacks its date format.
    ///
    /// A number is a serial of the workbook's epoch, or eight digits such as 20150930.
    package init(
        _ value: CellValue, epoch: SerialEpoch = .since1900
    ) throws(DateRefusal) {
        switch value {
        case .empty: throw .empty
        case .date(let date, _): try self.init(date)
        case .text(let text): try self.init(text)
        case .number(let number, _): try self.init(number: number, epoch: epoch)
        case .boolean, .error: throw .notADate
        }
    }

    /// Reads a written date: 2015-09-30, 2015/9/30, 2015.9.30, 20150930, 2015年9月30日, 2015年9月,
    /// in half or full width, also with a time behind it.
    package init(_ text: String) throws(DateRefusal) {
        let plain = CellText.trimmed(CellText.halfWidth(text, withPunctuation: true))
        guard !plain.isEmpty else { throw .empty }
        guard plain.utf8.count <= 64 else { throw .notADate }
        let (date, clock) = WrittenDate.splitClock(plain)
        guard clock.isEmpty || WrittenDate.second(ofClock: clock) != nil else { throw .notADate }
        try self.init(fields: WrittenDate.fields(date))
    }

    private init(_ date: CivilDate) throws(DateRefusal) {
        try self.init(fields: [String(date.year), String(date.month), String(date.day)])
    }

    private init(number: Double, epoch: SerialEpoch) throws(DateRefusal) {
        guard number >= 1, number < 1e8 else { throw .notADate }
        let isWhole = number == number.rounded(.towardZero)
        if number >= 1e7, isWhole {
            try self.init(fields: WrittenDate.fields(String(Int(number))))
        } else if SheetLimits.years.contains(Int(min(number, 1e6))) {
            // 2015.1 may be January or October, and 2015 alone is no day: both are also serials
            // of 1905, which nobody means.
            throw .incomplete
        } else if let moment = epoch.date(serial: number) {
            try self.init(moment.date)
        } else {
            throw .notADate
        }
    }

    /// Checks year, month and day in this order, as the reasons differ.
    private init(fields: [String]) throws(DateRefusal) {
        let numbers = fields.compactMap { Int($0) }
        guard numbers.count == fields.count, fields.allSatisfy({ $0.utf8.count <= 4 }) else {
            throw .notADate
        }
        guard let first = fields.first else { throw .notADate }
        if first.utf8.count <= 2 {
            throw fields.last?.utf8.count == 4 ? .yearLast : .twoDigitYear
        }
        guard first.utf8.count == 4 else { throw .notADate }
        guard numbers.count >= 2 else { throw .incomplete }
        guard numbers.count <= 3, fields.dropFirst().allSatisfy({ $0.utf8.count <= 2 }) else {
            throw .notADate
        }
        guard SheetLimits.years.contains(numbers[0]) else { throw .yearOutOfRange(numbers[0]) }
        let day = numbers.count == 3 ? numbers[2] : nil
        guard CivilDate(year: numbers[0], month: numbers[1], day: day ?? 1) != nil else {
            throw .noSuchDay
        }
        (year, month, self.day) = (numbers[0], numbers[1], day)
    }

    /// Cuts the text into year, month and day, as far as they are written.
    private static func fields(_ text: String) throws(DateRefusal) -> [String] {
        if text.utf8.allSatisfy(isDigit) { return try packedFields(text) }
        if text.contains("年") { return try chineseFields(text) }
        let separators: [Character] = ["-", "/", ".", "–", "—", "−", "‐"]
        guard let separator = text.first(where: { separators.contains($0) }) else {
            throw .notADate
        }
        let fields = text.split(separator: separator, omittingEmptySubsequences: false)
        return try checked(fields.map { CellText.trimmed(String($0)) })
    }

    /// Cuts 20150930. Six digits may be 2015-09 or a year of two digits, so they are refused.
    private static func packedFields(_ text: String) throws(DateRefusal) -> [String] {
        switch text.utf8.count {
        case 8:
            let digits = Array(text)
            return [String(digits[..<4]), String(digits[4..<6]), String(digits[6...])]
        case 6: throw .twoDigitYear
        case 4: throw .incomplete
        default: throw .notADate
        }
    }

    /// Cuts 2015年9月30日, also with 号 for 日 or neither, and 2015年9月.
    private static func chineseFields(_ text: String) throws(DateRefusal) -> [String] {
        let year = text.split(separator: "年", omittingEmptySubsequences: false)
        guard year.count == 2 else { throw .notADate }
        guard !CellText.isBlank(String(year[1])) else { throw .incomplete }
        let month = year[1].split(separator: "月", omittingEmptySubsequences: false)
        guard month.count == 2 else { throw .notADate }
        var day = CellText.trimmed(String(month[1]))
        if day.hasSuffix("日") || day.hasSuffix("号") {
            day.removeLast()
            guard !day.isEmpty else { throw .notADate }
        }
        let fields = [String(year[0]), String(month[0])] + (day.isEmpty ? [] : [day])
        return try checked(fields.map(CellText.trimmed))
    }

    private static func checked(_ fields: [String]) throws(DateRefusal) -> [String] {
        let isWritten = fields.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
        guard isWritten else { throw .notADate }
        return fields
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Cuts a time off the end: what follows a `T` or the last space, if it has a colon.
    private static func splitClock(_ text: String) -> (date: String, clock: String) {
        guard text.contains(":"),
            let cut = text.lastIndex(where: { $0 == " " || $0 == "T" || $0 == "t" })
        else { return (text, "") }
        return (CellText.trimmed(String(text[..<cut])), String(text[text.index(after: cut)...]))
    }

    /// Reads 13:05 or 13:05:00 as the second of the day.
    static func second(ofClock text: String) -> Int? {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count),
            fields.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) })
        else { return nil }
        let numbers = fields.compactMap { Int($0) }
        let second = numbers.count == 3 ? numbers[2] : 0
        guard numbers[0] < 24, numbers[1] < 60, second < 60 else { return nil }
        return numbers[0] * 3600 + numbers[1] * 60 + second
    }
}
