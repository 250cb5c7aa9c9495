import Casework

/// What a row looks like, without knowing what it means.
struct RowShape {
    private let values: [CellValue]

    init(_ row: SheetRow) {
        values = row.cells.map(\.value).filter { !$0.isBlank }
    }

    /// Whether some value could stand in no head: a date, or a number of seven digits or more.
    var holdsData: Bool { values.contains(where: RowShape.isData) }

    /// Whether some cell names a field of the form and leaves room for it: `填报单位:…`.
    var holdsFormField: Bool { values.contains { RowShape.isFormField($0.written) } }

    /// Whether the row could be the first of a head: several cells, hardly any number, and not a
    /// form line such as `填报单位:… 填报人:…`.
    var mayBeHead: Bool {
        let numbers = values.count { !RowShape.isWords($0) }
        let formFields = values.count { RowShape.isFormField($0.written) }
        return values.count >= 2 && !holdsData && numbers * 3 <= values.count
            && formFields * 2 < values.count
    }

    /// Whether the row holds words and nothing else.
    var isAllWords: Bool { !holdsData && values.allSatisfy(RowShape.isWords) }

    /// Whether the row only numbers the columns, from 1 up or, for columns of words, with 甲乙丙.
    var isColumnNumbers: Bool {
        guard values.count >= 4 else { return false }
        let numbers = values.compactMap(RowShape.number)
        let stems = "甲乙丙丁戊己庚辛壬癸"
        let words = values.filter { RowShape.number($0) == nil }.map { WrittenText.key($0.written) }
        return numbers.count >= 2 && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
            && numbers[0] <= 1 + words.count
            && words.allSatisfy { $0.count == 1 && stems.contains($0) }
    }

    /// Reads a small whole number, also one written as text or in brackets.
    static func number(_ value: CellValue) -> Int? {
        switch value {
        case .number(let number, _) where number == number.rounded() && number.magnitude < 1e9:
            return Int(number)
        case .text(let text):
            let plain = WrittenText.trimmed(WrittenText.narrow(text))
            let digits = plain.filter { !["(", ")"].contains($0) }
            guard digits.utf8.count <= 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            else { return nil }
            return Int(digits)
        default: return nil
        }
    }

    private static func isData(_ value: CellValue) -> Bool {
        switch value {
        case .date: true
        case .number(let number, _): number.magnitude >= 1e6
        case .text(let text):
            longestDigitRun(WrittenText.key(text)) >= 7 || WrittenDay.day(text) != nil
        default: false
        }
    }

    private static func isWords(_ value: CellValue) -> Bool {
        guard case .text = value else { return false }
        return number(value) == nil
    }

    private static func isFormField(_ text: String) -> Bool {
        let isDigitFirst = text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
        return !isDigitFirst && (text.contains(":") || text.contains("："))
    }

    private static func longestDigitRun(_ text: String) -> Int {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = (0x30...0x39).contains(byte) ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
