/// Which number formats show a date.
enum DateFormat {
    /// Whether one of the formats without a code of its own shows a date (ECMA-376, 18.8.30, and
    /// its list for Chinese). Formats of a time alone do not: their number is no day.
    static func isDate(builtIn format: Int) -> Bool {
        switch format {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
        default: false
        }
    }

    /// Whether a code such as `yyyy"年"m"月"d"日"` or `[$-804]yyyy/m/d;@` shows a date.
    ///
    /// It does if its first section names a year or a day, or a month where no hour or second makes
    /// the m a minute.
    static func isDate(code: String) -> Bool {
        let letters = Set(Self.letters(of: code))
        if letters.contains("g"), code.lowercased().contains("general") { return false }
        if !letters.isDisjoint(with: ["y", "d", "e", "b"]) { return true }
        return letters.contains("m") && letters.isDisjoint(with: ["h", "s"])
    }

    /// Gives the letters of the first section that stand for a part of the value, in lower case:
    /// without quoted text, escaped characters, brackets and exponents. Of what stands in brackets,
    /// colours and locales, only `[h]`, `[m]` and `[s]` count, which show a duration.
    private static func letters(of code: String) -> [Character] {
        var letters: [Character] = []
        var rest = code[...]
        while let character = rest.popFirst(), character != ";" {
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                if inside.allSatisfy({ "hmsHMS".contains($0) }) { letters += inside.lowercased() }
                rest = rest[inside.endIndex...].dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "+", "-": if letters.last == "e" { letters.removeLast() }
            default: letters += character.lowercased()
            }
        }
        return letters
    }
}
