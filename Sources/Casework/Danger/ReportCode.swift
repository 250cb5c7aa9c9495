package import Records

/// The name of a report of a danger, drawn when it is made: it stays the same when the report is
/// corrected, and when the child's file moves, is joined, or has not arrived yet. `R-7K3QX2M4` has
/// seven letters and a check character.
package struct ReportCode: Hashable, Sendable, CustomStringConvertible {
    /// How many bytes a code is drawn from.
    package static let randomBytes = 7
    private static let prefix = "R-"
    private let digits: [Int]

    /// Takes five bits of each byte.
    package init(random bytes: [UInt8]) {
        precondition(bytes.count == Self.randomBytes)
        digits = bytes.map { Int($0 & 31) }
    }

    /// Reads a code as people write it, in either case, with or without what stands in front; nil
    /// if its length or its check character is wrong.
    package init?(_ written: String) {
        var letters = WrittenText.key(written).utf8.filter { $0 != UInt8(ascii: "-") }
        if letters.count == Self.randomBytes + 2, letters[0] == UInt8(ascii: "r") {
            letters.removeFirst()
        }
        let digits = letters.compactMap { CodeLetters.digit($0) }
        guard letters.count == Self.randomBytes + 1, digits.count == letters.count,
            CodeLetters.check(of: Array(digits.dropLast())) == digits.last
        else { return nil }
        self.digits = digits.dropLast()
    }

    /// The code as it stands in records.
    package var value: Value { .text(description) }

    package var description: String {
        Self.prefix + CodeLetters.text(of: digits + [CodeLetters.check(of: digits)])
    }
}
