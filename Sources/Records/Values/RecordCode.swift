import Wire

/// The short code by which people name a record: five characters of its log, its number there, and
/// a check character, such as `7K3QX-12-2`. Two logs may share five characters, for a county has
/// thousands of logs: then ten tell them apart.
package struct RecordCode: Hashable, Sendable, CustomStringConvertible {
    private static let shortLength = 5
    private static let longLength = 10
    private static let bitsOfLetter = 5
    /// The first bits of the log, as many as its characters tell.
    private let logPrefix: UInt64
    /// How many characters of the log the code has.
    private let prefixLength: Int
    /// The number of the change that began the record.
    package let number: UInt64

    /// Names the record that a change began.
    package init(_ dot: Dot) { self.init(dot, letters: Self.shortLength) }

    /// Names a record that another may share its short code with.
    package init(long dot: Dot) { self.init(dot, letters: Self.longLength) }

    private init(_ dot: Dot, letters: Int) {
        logPrefix = dot.log.high >> UInt64(UInt64.bitWidth - Self.bitsOfLetter * letters)
        prefixLength = letters
        number = dot.number
    }

    /// Reads a code as a person typed it; nil if its shape or its check character is wrong.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, [Self.shortLength, Self.longLength].contains(parts[0].count),
            parts[2].count == 1,
            let prefix = Self.number(parts[0], base: 32),
            let check = Self.number(parts[2], base: 32),
            parts[1].count < 20, parts[1].first != UInt8(ascii: "0"),
            let number = Self.number(parts[1], base: 10), number > 0, number <= UInt64(Int64.max)
        else { return nil }
        logPrefix = prefix
        prefixLength = parts[0].count
        self.number = number
        guard check == UInt64(self.check) else { return nil }
    }

    /// Reads a code as people also write it: with spaces for the hyphens, or with neither; nil if
    /// it is none. A text without hyphens may be something else that happens to look like one; with
    /// nothing between its parts only a short code is read.
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
        let middle = parts[0].dropFirst(Self.shortLength).dropLast()
        self.init("\(parts[0].prefix(Self.shortLength))-\(middle)-\(parts[0].suffix(1))")
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
    package func matches(_ dot: Dot) -> Bool { RecordCode(dot, letters: prefixLength) == self }

    /// The digit of the log's prefix at a place, counted from the left.
    private func prefixDigit(_ place: Int) -> Int {
        Int(logPrefix >> UInt64(Self.bitsOfLetter * (prefixLength - 1 - place)) & 31)
    }

    private var check: Int {
        CodeLetters.check(
            of: (0..<prefixLength).map(prefixDigit)
                + String(number).utf8.map { Int($0 - UInt8(ascii: "0")) })
    }

    /// Made in one piece: a county's list has sixty thousand.
    package var description: String {
        let hyphen = UInt8(ascii: "-")
        var text: [UInt8] = []
        text.reserveCapacity(prefixLength + 24)
        for place in 0..<prefixLength {
            text.append(CodeLetters.letter(of: prefixDigit(place)))
        }
        text.append(hyphen)
        text.append(contentsOf: String(number).utf8)
        text.append(hyphen)
        text.append(CodeLetters.letter(of: check))
        return String(decoding: text, as: UTF8.self)
    }
}
