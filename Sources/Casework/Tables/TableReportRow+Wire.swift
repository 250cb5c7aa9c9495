import Wire

extension TableReportRow {
    private enum Kind {
        static let unit = 1
        static let own = 2
        static let category = 3
        static let total = 4
    }

    /// Kind, what it is about, name, whether something is missing, and a number for each cell.
    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 5)
        switch subject {
        case .unit(let unit):
            writer.write(Kind.unit)
            writer.write(unit)
        case .own:
            writer.write(Kind.own)
            writer.writeNull()
        case .category(let number):
            writer.write(Kind.category)
            writer.write(number)
        case .total:
            writer.write(Kind.total)
            writer.writeNull()
        }
        writer.write(name)
        writer.write(isIncomplete)
        writer.write(arrayOf: cells.count)
        for cell in cells { writer.write(cell.code) }
    }

    /// - Parameter count: how many cells each row has.
    init(from reader: inout CBORReader, cells count: Int) throws(WireError) {
        try reader.readArray(exactly: 5)
        let subject = try Self.subject(from: &reader)
        let name = try reader.readText()
        let isIncomplete = try reader.readBoolean()
        try reader.readArray(exactly: count)
        var cells: [TableCell] = []
        for _ in 0..<count {
            let start = reader.position
            guard let cell = TableCell(code: try reader.readNumber()) else {
                throw WireError(.unexpected(expected: "count"), at: start)
            }
            cells.append(cell)
        }
        self.init(subject, name: name, cells, isIncomplete: isIncomplete)
    }

    private static func subject(from reader: inout CBORReader) throws(WireError) -> Subject {
        let start = reader.position
        switch try reader.readNumber() {
        case Kind.unit: return .unit(try reader.readIdentifier())
        case Kind.category: return .category(try reader.readNumber())
        case Kind.own where reader.readNullIfPresent(): return .own
        case Kind.total where reader.readNullIfPresent(): return .total
        default: throw WireError(.unexpected(expected: "row"), at: start)
        }
    }
}

extension TableCell {
    private static let hiddenCode = -1
    private static let unknownCode = -2
    /// Far above any country's children, and low enough that no sum of them overflows.
    private static let mostCounted = 1_000_000_000

    fileprivate var code: Int {
        switch self {
        case .count(let number): number
        case .hidden: Self.hiddenCode
        case .unknown: Self.unknownCode
        }
    }

    fileprivate init?(code: Int) {
        switch code {
        case 0...Self.mostCounted: self = .count(code)
        case Self.hiddenCode: self = .hidden
        case Self.unknownCode: self = .unknown
        default: return nil
        }
    }
}
