import Casework

/// How text is put into an exported workbook.
enum WorkbookText {
    /// Guards text that looks like an escape of the format, such as `_x000D_`: its first
    /// underscore is itself escaped, so that readers give the text back and not a line end.
    static func escape(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let underscore = rest.firstIndex(of: "_") {
            result += rest[..<underscore]
            rest = rest[underscore...]
            result += isEscape(rest) ? "_x005F_" : "_"
            rest = rest.dropFirst()
        }
        return result + rest
    }

    private static func isEscape(_ text: Substring) -> Bool {
        let letters = Array(text.utf8.prefix(7))
        guard letters.count == 7, letters[1] == UInt8(ascii: "x"), letters[6] == letters[0] else {
            return false
        }
        return letters[2...5].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    /// Makes a sheet name of the title: at most 31 UTF-16 units, none of the characters that
    /// programs refuse.
    static func sheetName(_ title: String) -> String {
        var name = ""
        for character in title {
            let isRefused = "[]:*?/\\'".contains(character) || character.isNewline
            let next = isRefused ? " " : String(character)
            guard name.utf16.count + next.utf16.count <= 31 else { break }
            name += next
        }
        let trimmed = WrittenText.trimmed(name)
        return trimmed.isEmpty ? "Sheet1" : trimmed
    }

    /// Gives a width that fits the head and most values, in half-width characters.
    static func fittingWidth(_ column: SheetColumn, _ values: [CellValue]) -> Double {
        let head = (column.path.last ?? "").unicodeScalars.reduce(0) { $0 + width($1) }
        let widest = values.reduce(head) { widest, value in
            max(widest, value.written.unicodeScalars.reduce(0) { $0 + width($1) })
        }
        return Double(min(max(widest, 6), 40) + 2)
    }

    /// Chinese characters and full-width forms take twice the room.
    private static func width(_ scalar: Unicode.Scalar) -> Int {
        (0x1100...0xFFDC).contains(scalar.value) || scalar.value >= 0x20000 ? 2 : 1
    }
}
