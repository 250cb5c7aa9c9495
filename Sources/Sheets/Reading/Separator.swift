/// Finds out which character separates the values of a text file.
enum Separator {
    private static let candidates: [UInt8] = [0x2C, 0x09, 0x3B]
    private static let sampleRows = 30

    /// Gives the separator, and where the first row begins.
    ///
    /// A first line `sep=;`, a hint that some programs write, decides; it counts as row 1.
    /// Otherwise it is the character that stands in the most rows the same number of times;
    /// the comma if none does.
    static func detect(_ text: [UInt8]) -> (separator: UInt8, start: Int) {
        if text.count > 4, text.starts(with: "sep=".utf8), candidates.contains(text[4]),
            text.count == 5 || text[5] == 0x0A || text[5] == 0x0D
        {
            return (text[4], 5)
        }
        var best = (separator: candidates[0], score: 0)
        for candidate in candidates {
            let score = score(counts(of: candidate, in: text))
            if score > best.score { best = (candidate, score) }
        }
        return (best.separator, 0)
    }

    /// Counts a character outside quotes in each of the first rows that are not blank.
    private static func counts(of separator: UInt8, in text: [UInt8]) -> [Int] {
        var counts: [Int] = []
        var count = 0
        var isBlank = true
        var isQuoted = false
        for byte in text {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == 0x0A || byte == 0x0D {
                if !isBlank { counts.append(count) }
                count = 0
                isBlank = true
            } else {
                isBlank = false
                if byte == separator, !isQuoted { count += 1 }
            }
            if counts.count == sampleRows { return counts }
        }
        return isBlank ? counts : counts + [count]
    }

    /// Gives the largest product of a count and the number of rows that share it.
    private static func score(_ counts: [Int]) -> Int {
        counts.map { count in count * counts.count { $0 == count } }.max() ?? 0
    }
}
