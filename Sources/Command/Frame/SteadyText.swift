/// Text of records as a terminal is given it. Whoever writes a record anywhere in the tree must not
/// steer the terminal of those who read it, turn its direction round or add lines to a page: what
/// would do so is shown as U+FFFD. In records it stays as it was written.
enum SteadyText {
    /// One line: what ends lines becomes a blank.
    static func line(_ text: String) -> String { cleaned(text, keepingLines: false) }

    /// Text of the program's own lines, in which names stand.
    static func lines(_ text: String) -> String { cleaned(text, keepingLines: true) }

    /// Whether a terminal does something else with a character than show it: controls (ECMA-48),
    /// separators of lines, and what alters the direction (Unicode Standard Annex 9).
    static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func cleaned(_ text: String, keepingLines: Bool) -> String {
        guard text.utf8.contains(where: mayBegin), text.unicodeScalars.contains(where: steers)
        else { return text }
        var cleaned = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if !steers(scalar) || scalar == "\n" && keepingLines {
                cleaned.append(scalar)
            } else {
                cleaned.append(["\n", "\r", "\t"].contains(scalar) ? " " : "\u{FFFD}")
            }
        }
        return String(cleaned)
    }

    /// Whether such a character may begin with this byte: nearly no text has one, and lists are
    /// long.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
    }
}
