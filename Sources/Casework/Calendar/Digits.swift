/// Plain decimal digits.
enum Digits {
    /// Writes a number with leading zeros.
    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// Writes a number below a hundred in two digits.
    static func writePair(_ number: Int, to text: inout [UInt8]) {
        text.append(UInt8(truncatingIfNeeded: 48 + number / 10))
        text.append(UInt8(truncatingIfNeeded: 48 + number % 10))
    }

    /// Whether the text is one or more digits and nothing else.
    static func only(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(isDigit)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// The number that the digits in a range of bytes stand for; the caller knows they are digits.
    static func number(_ digits: some Sequence<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// Writes out a number that a spreadsheet program put in scientific form, such as
    /// `9.99901201012111e+17`; nil unless it is a whole number that is not negative. The zeros at
    /// the end stand for digits that the program did not keep.
    static func expanded(_ written: String) -> String? {
        let parts = WrittenText.key(written).split(separator: "e", omittingEmptySubsequences: false)
        guard let mantissa = parts.first, parts.count <= 2 else { return nil }
        let exponentText = parts.count == 2 ? parts[1].drop { $0 == "+" } : "0"
        guard only(exponentText), let exponent = Int(exponentText), exponent < 40 else {
            return nil
        }
        let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, only(halves[0]) else { return nil }
        var fraction = halves.count == 2 ? halves[1] : ""
        while fraction.last == "0" { fraction.removeLast() }
        guard fraction.isEmpty || only(fraction), fraction.utf8.count <= exponent else {
            return nil
        }
        let zeros = exponent - fraction.utf8.count
        return String(halves[0]) + fraction + String(repeating: "0", count: zeros)
    }

    /// The digits of a numeric cell as a person would write them: `12` for `12.0`. A number of more
    /// than fifteen digits keeps a form that shows that its last ones are not known.
    static func short(_ written: String) -> String {
        guard let digits = expanded(written) else { return written }
        guard digits.utf8.count > 15 else { return digits }
        let mantissa = digits.prefix(1) + "." + digits.dropFirst().prefix(14)
        return mantissa + "e+\(digits.utf8.count - 1)"
    }
}
