/// How numbers are written in cells.
enum CellNumber {
    /// Writes an integer of at most 15 digits in full; nil for every other number.
    static func plain(_ value: Double) -> String? {
        guard value.magnitude < 1e15, value == value.rounded(.towardZero) else { return nil }
        return String(Int64(value))
    }

    static func digits(of value: Double) -> String { plain(value) ?? value.description }

    /// Reads a number in the grammar of XML schema, without the hexadecimal, infinite and other
    /// forms that `Double` would accept.
    static func parse(_ text: String) -> Double? {
        guard !text.isEmpty, text.utf8.allSatisfy(isNumeric) else { return nil }
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// Writes the time of a date that has one: " 13:05:00"; nothing for a date alone.
    static func clock(_ secondOfDay: Int?) -> String {
        guard let second = secondOfDay else { return "" }
        let parts = [second / 3600, second / 60 % 60, second % 60]
        return " " + parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }

    /// Reads 13:05 or 13:05:00 as the second of the day; nil for anything else.
    static func second(ofClock text: some StringProtocol) -> Int? {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = fields.compactMap { field in
            field.utf8.count <= 2 && field.utf8.allSatisfy(isDigit) ? Int(field) : nil
        }
        guard (2...3).contains(fields.count), numbers.count == fields.count else { return nil }
        let second = numbers.count == 3 ? numbers[2] : 0
        guard numbers[0] < 24, numbers[1] < 60, second < 60 else { return nil }
        return numbers[0] * 3600 + numbers[1] * 60 + second
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
            UInt8(ascii: "E"):
            true
        default: isDigit(byte)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
