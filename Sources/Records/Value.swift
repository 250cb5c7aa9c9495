package import Wire

/// What a cell holds. Two values are equal when their bytes are: text is not normalised, for a name
/// must come back exactly as it was written.
package enum Value: Sendable {
    /// Nothing: the cell was cleared by someone.
    case null
    case boolean(Bool)
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
    /// A calendar day, counted from 1970-01-01 (RFC 8943, tag 100).
    case day(Int32)
    /// A short list of plain values, such as the from, to and basis of a set's element.
    case list([Value])
}

extension Value: Hashable {
    package static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        case (.bytes(let left), .bytes(let right)): left == right
        case (.day(let left), .day(let right)): left == right
        case (.list(let left), .list(let right)): left == right
        default: false
        }
    }

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .integer(let value): hasher.combine(value)
        case .text(let value): for byte in value.utf8 { hasher.combine(byte) }
        case .bytes(let value): hasher.combine(value)
        case .day(let value): hasher.combine(value)
        case .list(let values): hasher.combine(values)
        }
    }
}

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

    package static func decode(
        from reader: inout CBORReader, depth: Int = 3
    ) throws(WireError) -> Value {
        let start = reader.position
        guard depth > 0 else { throw WireError(.limit("itemDepth"), at: start) }
        if reader.readNullIfPresent() { return .null }
        switch try reader.peekMajor() {
        case 0, 1: return .integer(try reader.readInteger())
        case 2: return .bytes(try reader.readBytes(upTo: Limits.textBytes))
        case 3: return .text(try reader.readText())
        case 4: return .list(try decodeList(from: &reader, depth: depth))
        case 6: return .day(try decodeDay(from: &reader))
        case 7: return .boolean(try reader.readBoolean())
        default: throw WireError(.unexpected(expected: "value"), at: start)
        }
    }

    private static func decodeList(
        from reader: inout CBORReader, depth: Int
    ) throws(WireError) -> [Value] {
        var values: [Value] = []
        for _ in 0..<(try reader.readArray(upTo: Limits.entryFields)) {
            values.append(try decode(from: &reader, depth: depth - 1))
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
