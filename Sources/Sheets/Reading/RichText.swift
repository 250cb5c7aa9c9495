/// Text as cells hold it: plain or in runs of different looks, with phonetic hints beside it.
enum RichText {
    /// Reads the element opened last, `si` or `is`, to its end: the text of all runs, and of no
    /// phonetic hint.
    static func read(_ reader: inout MarkupReader) throws(SheetError) -> String {
        var text = ""
        try reader.children { (reader, element) throws(SheetError) in
            switch element.name {
            case "t": text += unescape(try reader.elementText())
            case "r": text += try run(&reader)
            default: try reader.skipElement()
            }
            try check(text, reader.place)
        }
        return text
    }

    private static func run(_ reader: inout MarkupReader) throws(SheetError) -> String {
        var text = ""
        try reader.children { (reader, element) throws(SheetError) in
            if element.name == "t" {
                text += unescape(try reader.elementText())
            } else {
                try reader.skipElement()
            }
            try check(text, reader.place)
        }
        return text
    }

    private static func check(_ text: String, _ place: SheetPlace) throws(SheetError) {
        guard text.utf8.count <= SheetLimits.markupTextBytes else {
            throw .tooLarge(.text, limit: SheetLimits.textUnits, place)
        }
    }

    /// Turns `_x000D_` into the character it stands for, as the format writes those that XML
    /// cannot carry (ECMA-376, 22.9.2.19). What stands for no character, or for NUL, stays.
    static func unescape(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        let units = Array(text.utf16)
        var result: [UInt16] = []
        var index = 0
        while index < units.count {
            if let unit = escapedUnit(units, at: index) {
                result.append(unit)
                index += 7
            } else {
                result.append(units[index])
                index += 1
            }
        }
        return String(validating: result, as: UTF16.self) ?? text
    }

    private static func escapedUnit(_ units: [UInt16], at start: Int) -> UInt16? {
        guard start + 7 <= units.count, units[start] == 0x5F, units[start + 1] == 0x78,
            units[start + 6] == 0x5F
        else { return nil }
        let digits = units[(start + 2)..<(start + 6)]
        guard digits.allSatisfy({ $0 < 0x80 }) else { return nil }
        let text = String(decoding: digits, as: UTF16.self)
        guard text.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }) else { return nil }
        return UInt16(text, radix: 16).flatMap { $0 == 0 ? nil : $0 }
    }
}
