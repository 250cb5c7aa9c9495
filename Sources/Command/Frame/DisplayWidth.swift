/// How many columns a text takes on a terminal (Unicode Standard Annex 11): two for a wide
/// character, none for one that combines with the one before.
enum DisplayWidth {
    static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// The beginning of a text that takes no more columns, with an ellipsis where it was cut.
    static func cut(_ text: String, to columns: Int) -> String {
        guard of(text) > columns else { return text }
        var (result, used) = ("", 0)
        for character in text {
            let next = of(String(character))
            guard used + next < columns else { break }
            result.append(character)
            used += next
        }
        return result + "…"
    }

    /// The cells of a row with those cut that may not be wider, by their places.
    static func cut(_ cells: [String], to widest: [Int: Int]) -> [String] {
        cells.enumerated().map { place, cell in widest[place].map { cut(cell, to: $0) } ?? cell }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x300: return 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            return 2
        default: return isCombining(scalar) ? 0 : 1
        }
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }
}
