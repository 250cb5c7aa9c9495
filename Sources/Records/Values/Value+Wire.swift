package import Wire

extension Value {
    /// The tag of a day number, RFC 8943.
    private static let dayTag: UInt64 = 100

    package func encode(into writer: inout CBORWriter) {
        switch self {
        case .null: writer.writeNull()
        case .boolean(let value): writer.write(value)
        case .integer(let value): writer.write(value)
        case .text(let value): writer.write(value)
        case .bytes(let value): writer.write(bytes: value)
        case .day(let value):
            writer.write(tag: Self.dayTag)
            writer.write(Int64(value))
        case .list(let values):
            writer.write(arrayOf: values.count)
            for value in values { value.encode(into: &writer) }
        }
    }

    /// Reads a value: lists may stand in lists, but not deeper.
    package static func decode(from reader: inout CBORReader) throws(WireError) -> Value {
        try decode(from: &reader, lists: Limits.listDepth)
    }

    /// - Parameter lists: how many levels of lists are allowed here.
    static func decode(
        from reader: inout CBORReader, lists: Int
    ) throws(WireError) -> Value {
        switch try reader.peekMajor() {
        case 0, 1: .integer(try reader.readInteger())
        case 2: .bytes(try reader.readBytes(upTo: Limits.textBytes))
        case 3: .text(try reader.readText())
        case 4: .list(try decodeList(from: &reader, lists: lists))
        case 6: .day(try decodeDay(from: &reader))
        case 7: reader.readNullIfPresent() ? .null : .boolean(try reader.readBoolean())
        default: throw WireError(.unexpected(expected: "value"), at: reader.position)
        }
    }

    private static func decodeList(
        from reader: inout CBORReader, lists: Int
    ) throws(WireError) -> [Value] {
        guard lists > 0 else { throw WireError(.limit("listDepth"), at: reader.position) }
        var values: [Value] = []
        for _ in 0..<(try reader.readArray(upTo: Limits.entryFields)) {
            values.append(try decode(from: &reader, lists: lists - 1))
        }
        return values
    }

    private static func decodeDay(from reader: inout CBORReader) throws(WireError) -> Int32 {
        let start = reader.position
        guard try reader.readTag() == dayTag, let day = Int32(exactly: try reader.readInteger())
        else { throw WireError(.unexpected(expected: "day"), at: start) }
        return day
    }
}
