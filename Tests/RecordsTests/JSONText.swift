import Records
import Wire

/// JSON as `tools/read-changes` writes it: no spaces, members in the order of the format, text as
/// it is.
enum JSONText {
    static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(string($0)):\($1)" }.joined(separator: ",") + "}"
    }

    static func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

    static func string(_ text: String) -> String {
        "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        case "\u{8}": return "\\b"
        case "\u{C}": return "\\f"
        case let control where control.value < 0x20:
            let digits = String(control.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: return String(scalar)
        }
    }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        string(Hexadecimal.encode(bytes))
    }
}

extension Value {
    var json: String {
        switch self {
        case .null: "null"
        case .boolean(let value): String(value)
        case .integer(let value): String(value)
        case .text(let value): JSONText.string(value)
        case .bytes(let value): JSONText.object([("bytes", JSONText.hexadecimal(value))])
        case .day(let number): JSONText.object([("day", String(number))] + Self.date(number))
        case .list(let values): JSONText.array(values.map(\.json))
        }
    }

    /// The calendar date of the years 1 to 9999 (Howard Hinnant, "chrono-compatible low-level date
    /// algorithms").
    private static func date(_ number: Int32) -> [(String, String)] {
        guard (-719_162...2_932_896).contains(number) else { return [] }
        let shifted = Int(number) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let isLate = month >= 10
        let parts = [
            padded(year + era * 400 + (isLate ? 1 : 0), 4),
            padded(isLate ? month - 9 : month + 3, 2), padded(day, 2),
        ]
        return [("date", JSONText.string(parts.joined(separator: "-")))]
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.count) + digits
    }
}
