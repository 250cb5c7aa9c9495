import Wire

/// The short code by which people name a record: five characters of its log, its number there, and
/// a check character, such as `7K3QX-12-2`.
package struct RecordCode: Hashable, Sendable, CustomStringConvertible {
    private static let prefixLength = 5
    /// The first 25 bits of the log.
    package let logPrefix: UInt64
    /// The number of the change that began the record.
    package let number: UInt64

    /// Names the record that a change began.
    package init(_ dot: Dot) {
        logPrefix = dot.log.high >> 39
        number = dot.number
    }

    /// Reads a code as a person typed it; nil if its shape or its check character is wrong.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == Self.prefixLength, parts[2].count == 1,
            let prefix = Self.number(parts[0], base: 32),
            let check = Self.number(parts[2], base: 32),
            parts[1].count < 20, parts[1].first != UInt8(ascii: "0"),
            let number = Self.number(parts[1], base: 10), number > 0, number <= UInt64(Int64.max)
        else { return nil }
        logPrefix = prefix
        self.number = number
        guard check == UInt64(self.check) else { return nil }
    }

    /// Reads a code as people also write it: with spaces for the hyphens, or with neither; nil if
    /// it is none. A text without hyphens may be something else that happens to look like one.
    package init?(written text: String) {
        if text.utf8.contains(UInt8(ascii: "-")) {
            self.init(text)
            return
        }
        let parts = text.split(separator: " ")
        guard parts.count == 1 else {
            self.init(parts.joined(separator: "-"))
            return
        }
        let middle = parts[0].dropFirst(Self.prefixLength).dropLast()
        self.init("\(parts[0].prefix(Self.prefixLength))-\(middle)-\(parts[0].suffix(1))")
    }

    private static func number(_ text: Substring.UTF8View, base: UInt64) -> UInt64? {
        var number: UInt64 = 0
        for character in text {
            guard let digit = CodeLetters.digit(character).map(UInt64.init), digit < base else {
                return nil
            }
            number = number * base + digit
        }
        return text.isEmpty ? nil : number
    }

    /// Whether the code may stand for that record. Two logs may share a prefix: the caller asks
    /// the person when several records match.
    package func matches(_ dot: Dot) -> Bool { RecordCode(dot) == self }

    private var prefixDigits: [Int] {
        (0..<Self.prefixLength).map { Int(logPrefix >> UInt64(20 - 5 * $0) & 31) }
    }

    private var check: Int {
        CodeLetters.check(
            of: prefixDigits + String(number).utf8.map { Int($0 - UInt8(ascii: "0")) })
    }

    package var description: String {
        "\(CodeLetters.text(of: prefixDigits))-\(number)-\(CodeLetters.text(of: [check]))"
    }
}
