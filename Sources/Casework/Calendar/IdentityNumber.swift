/// A citizen's identity number: seventeen digits and a check character (GB 11643-1999).
///
/// The first six name a region, which may be abolished and is not looked up; eight more the day of
/// birth; the seventeenth is odd for males.
package struct IdentityNumber: Hashable, Sendable {
    /// Eighteen characters; the last may be a capital X.
    package let text: String

    /// Reads a number as it was written: full-width characters, spaces and a small x are accepted.
    /// Throws what is wrong with it. Whether the birth date is still to come depends on the day,
    /// and is asked elsewhere.
    package init(_ written: String) throws(IdentityNumberFault) {
        let text = Self.plain(written)
        let bytes = Array(text.utf8)
        try Self.checkShape(bytes, characters: text.unicodeScalars.count)
        let check = Self.checkCharacter(of: bytes[..<17])
        guard bytes[17] == check else {
            throw .checkCharacter(written: Self.text(bytes[17]), expected: Self.text(check))
        }
        guard Self.birthDay(bytes) != nil else {
            throw .noSuchDay(String(decoding: bytes[6..<14], as: UTF8.self))
        }
        self.text = text
    }

    /// The number in ordinary width, without spaces, with a capital X.
    package static func plain(_ written: String) -> String {
        if written.utf8.allSatisfy({ Digits.isDigit($0) || $0 == UInt8(ascii: "X") }) {
            return written
        }
        return WrittenText.key(written).uppercased()
    }

    /// The day of birth that the number names.
    package var birthDay: CalendarDay {
        guard let day = Self.birthDay(Array(text.utf8)) else {
            preconditionFailure("the birth date was checked when the number was read")
        }
        return day
    }

    /// Whether the number is a man's or a boy's.
    package var isMale: Bool { Array(text.utf8)[16] % 2 == 1 }

    /// The number for a list that others may see: region and year of birth stay, and the last two
    /// characters, enough to tell siblings apart.
    package var masked: String { Self.masked(text) }

    /// Masks any written number the same way, also one that is not valid.
    package static func masked(_ text: String) -> String {
        guard text.utf8.count == 18 else {
            return String(repeating: "*", count: text.unicodeScalars.count)
        }
        return String(text.prefix(10)) + "******" + String(text.suffix(2))
    }

    /// The check character over seventeen digits: ISO 7064, MOD 11-2.
    static func checkCharacter(of digits: ArraySlice<UInt8>) -> UInt8 {
        let sum = zip(digits, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return checkCharacters[sum % 11]
    }

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432".utf8)

    private static func checkShape(
        _ bytes: [UInt8], characters: Int
    ) throws(IdentityNumberFault) {
        if bytes.count == 15, bytes.allSatisfy(Digits.isDigit) { throw .fifteenDigits }
        guard characters == 18 else { throw .length(characters) }
        guard bytes.count == 18, bytes[..<17].allSatisfy(Digits.isDigit),
            Digits.isDigit(bytes[17]) || bytes[17] == UInt8(ascii: "X")
        else { throw .characters }
    }

    private static func birthDay(_ bytes: [UInt8]) -> CalendarDay? {
        CalendarDay(
            year: Digits.number(bytes[6..<10]), month: Digits.number(bytes[10..<12]),
            day: Digits.number(bytes[12..<14]))
    }

    private static func text(_ byte: UInt8) -> String { String(Unicode.Scalar(byte)) }
}
