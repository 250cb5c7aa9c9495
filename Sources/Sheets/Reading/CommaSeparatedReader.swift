/// A text file with separated values while it is read, row by row.
struct CommaSeparatedReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private let name: String
    private var index: Int
    private var number = 0

    init(bytes: [UInt8], start: Int, separator: UInt8, name: String) {
        self.bytes = bytes
        self.index = start
        self.separator = separator
        self.name = name
    }

    /// Gives the next row, which has no cells if the line is blank; nil after the last.
    mutating func nextRow(_ budget: inout ReadingBudget) throws(SheetError) -> SheetRow? {
        guard index < bytes.count else { return nil }
        number += 1
        var cells: [Cell] = []
        var column = 0
        while true {
            let place = SheetPlace(part: name, row: number, column: column)
            if let cell = try field(column: column, place) {
                try budget.takeCell(place)
                try budget.takeText(cell.value.written, place)
                cells.append(cell)
            }
            guard index < bytes.count, bytes[index] == separator else { break }
            index += 1
            column += 1
        }
        skipLineEnd()
        return SheetRow(number: number, cells: cells)
    }

    /// Reads one field up to the separator or line end after it; nil if it is empty.
    private mutating func field(column: Int, _ place: SheetPlace) throws(SheetError) -> Cell? {
        let content =
            index < bytes.count && bytes[index] == UInt8(ascii: "\"")
            ? try quotedField(place) : plainField()
        let isMarked =
            content.first == UInt8(ascii: "'") && CommaSeparated.isMarked(by: content.dropFirst())
        let text = String(decoding: isMarked ? content.dropFirst() : content[...], as: UTF8.self)
        guard !text.isEmpty else { return nil }
        return Cell(column: column, value: .text(text))
    }

    private mutating func plainField() -> [UInt8] {
        let start = index
        while index < bytes.count, !isFieldEnd(bytes[index]) { index += 1 }
        return Array(bytes[start..<index])
    }

    private mutating func quotedField(_ place: SheetPlace) throws(SheetError) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        var content: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == quote else {
                content.append(byte)
                continue
            }
            guard index < bytes.count, bytes[index] == quote else {
                if index < bytes.count, !isFieldEnd(bytes[index]) {
                    throw .malformed(.textAfterQuote, place)
                }
                return content
            }
            content.append(quote)
            index += 1
        }
        throw .malformed(.unclosedQuote, place)
    }

    private func isFieldEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == 0x0A || byte == 0x0D
    }

    private mutating func skipLineEnd() {
        guard index < bytes.count else { return }
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        index += isPair ? 2 : 1
    }
}
