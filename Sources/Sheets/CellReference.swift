/// A cell's place in its sheet, as in `B7`.
package struct CellReference: Sendable, Hashable {
    /// Counted from 1, at most 1,048,576 (ECMA-376, 18.3.1.73).
    package let row: Int
    /// Counted from 0, below 16,384.
    package let column: Int

    /// Makes a reference from its two numbers.
    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B7`; nil if the text is anything else or lies outside the largest sheet.
    package init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        var hasDigits = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                if !hasDigits, byte == UInt8(ascii: "0") { return nil }
                hasDigits = true
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= SheetLimits.formatColumns, row <= SheetLimits.formatRows else {
                return nil
            }
        }
        guard hasDigits else { return nil }
        self.init(row: row, column: column - 1)
    }

    /// Gives the letters of a column: 0 is A, 26 is AA.
    package static func columnName(_ column: Int) -> String {
        var letters: [Character] = []
        var rest = column + 1
        while rest > 0 {
            letters.insert(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))), at: 0)
            rest = (rest - 1) / 26
        }
        return String(letters)
    }
}
