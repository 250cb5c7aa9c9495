import Wire

/// The short code by which people name a record: five characters of its log, its number there, and
/// a check character, such as `7K3QX-12-M`. Crockford's alphabet: no I, L, O or U, either case.
package struct RecordCode: Hashable, Sendable, CustomStringConvertible {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    /// The first 25 bits of the log.
    package let logPrefix: UInt64
    package let number: UInt64

    package init(_ dot: Dot) {
        logPrefix = dot.log.high >> 39
        number = dot.number
    }

    /// Reads a code as a person typed it; nil if its shape or its check character is wrong.
    package init?(_ text: String) {
        let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 5, let number = UInt64(parts[1]), number > 0,
            let prefix = Self.prefix(of: parts[0]), parts[2].count == 1
        else { return nil }
        logPrefix = prefix
        self.number = number
        guard parts[2].first == check else { return nil }
    }

    private static func prefix(of text: Substring) -> UInt64? {
        var prefix: UInt64 = 0
        for character in text {
            guard let digit = alphabet.firstIndex(of: character) else { return nil }
            prefix = prefix << 5 | UInt64(digit)
        }
        return prefix
    }

    /// Whether the code may stand for that record. Two logs may share a prefix: the caller asks
    /// the person when several records match.
    package func matches(_ dot: Dot) -> Bool { RecordCode(dot) == self }

    /// One wrong character or two that changed places give another check: 31 is prime, and the
    /// weights of neighbouring digits differ.
    private var check: Character {
        let digits = (0..<5).map { logPrefix >> (20 - 5 * $0) & 31 } + String(number).utf8.map { UInt64($0) }
        let sum = digits.enumerated().reduce(UInt64(0)) { $0 + UInt64($1.offset + 1) * $1.element }
        return Self.alphabet[Int(sum % 31)]
    }

    package var description: String {
        let prefix = (0..<5).map { Self.alphabet[Int(logPrefix >> (20 - 5 * $0) & 31)] }
        return "\(String(prefix))-\(number)-\(check)"
    }
}
