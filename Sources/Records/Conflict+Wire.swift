package import Wire

extension Conflict {
    /// Encodes the conflict for the store's own derived table; it never travels.
    package func encode() -> [UInt8] {
        var writer = CBORWriter(capacity: 128)
        writer.write(arrayOf: 6)
        record.encodeWhole(into: &writer)
        writer.write(kind.rawValue)
        cell.encodeWhole(into: &writer)
        rule.encode(into: &writer)
        Value.list(base).encode(into: &writer)
        writer.write(arrayOf: sides.count)
        for side in sides { side.encode(into: &writer) }
        return writer.bytes
    }

    package static func decode(_ bytes: [UInt8]) throws(WireError) -> Conflict {
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 6)
        let record = try Dot.decodeWhole(from: &reader)
        let kind = RecordKind(rawValue: Int(try reader.readUnsigned(upTo: 0xFFFF)))
        let cell = try Cell.decodeWhole(from: &reader)
        let rule = try ConflictRule.decode(from: &reader)
        let base = try Value.decodeValues(from: &reader)
        var sides: [Side] = []
        for _ in 0..<(try reader.readArray(upTo: Limits.listEntries)) {
            sides.append(try Side.decode(from: &reader, cell: cell))
        }
        try reader.finish()
        return Conflict(
            record: record, kind: kind, cell: cell, rule: rule, base: base, sides: sides)
    }
}

extension Value {
    fileprivate static func decodeValues(
        from reader: inout CBORReader
    ) throws(WireError) -> [Value] {
        guard case .list(let values) = try decode(from: &reader, depth: 4) else {
            throw WireError(.unexpected(expected: "list"), at: reader.position)
        }
        return values
    }
}

extension Dot {
    fileprivate func encodeWhole(into writer: inout CBORWriter) {
        writer.write(arrayOf: 2)
        writer.write(log)
        writer.write(unsigned: number)
    }

    fileprivate static func decodeWhole(from reader: inout CBORReader) throws(WireError) -> Dot {
        try reader.readArray(exactly: 2)
        return Dot(log: try reader.readIdentifier(), number: try reader.readUnsigned())
    }
}

extension Cell {
    fileprivate func encodeWhole(into writer: inout CBORWriter) {
        switch self {
        case .field(let field):
            writer.write(arrayOf: 1)
            writer.write(field)
        case .element(let field, let element):
            writer.write(arrayOf: 2)
            writer.write(field)
            writer.write(element)
        case .entry(let collection, let entry, let field):
            writer.write(arrayOf: 4)
            writer.write(collection)
            entry.dot.encodeWhole(into: &writer)
            writer.write(entry.ordinal)
            writer.write(field)
        }
    }

    fileprivate static func decodeWhole(from reader: inout CBORReader) throws(WireError) -> Cell {
        let count = try reader.readArray(upTo: 4)
        let field = try reader.readFieldNumber()
        switch count {
        case 1: return .field(field)
        case 2: return .element(field, try reader.readFieldNumber())
        case 4:
            let dot = try Dot.decodeWhole(from: &reader)
            let entry = EntryID(dot: dot, ordinal: try reader.readFieldNumber())
            return .entry(field, entry, try reader.readFieldNumber())
        default: throw WireError(.unexpected(expected: "cell"), at: reader.position)
        }
    }
}

extension ConflictRule {
    fileprivate func encode(into writer: inout CBORWriter) {
        guard case .hard(let protective) = self else { return writer.writeNull() }
        Value.list(protective).encode(into: &writer)
    }

    fileprivate static func decode(from reader: inout CBORReader) throws(WireError) -> ConflictRule {
        if reader.readNullIfPresent() { return .soft }
        return .hard(protective: try Value.decodeValues(from: &reader))
    }
}

extension Side {
    fileprivate func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 1 + writes.count)
        value.encode(into: &writer)
        for write in writes {
            writer.write(arrayOf: 1 + write.replacing.count)
            write.dot.encodeWhole(into: &writer)
            for dot in write.replacing { dot.encodeWhole(into: &writer) }
        }
    }

    fileprivate static func decode(
        from reader: inout CBORReader, cell: Cell
    ) throws(WireError) -> Side {
        let count = try reader.readArray(upTo: Limits.listEntries)
        let value = try Value.decode(from: &reader)
        var writes: [Write] = []
        for _ in 1..<max(count, 1) {
            let dots = try reader.readArray(upTo: Limits.dots)
            let dot = try Dot.decodeWhole(from: &reader)
            var replacing: [Dot] = []
            for _ in 1..<max(dots, 1) { replacing.append(try Dot.decodeWhole(from: &reader)) }
            writes.append(Write(cell: cell, dot: dot, value: value, replacing: replacing))
        }
        return Side(value: value, writes: writes)
    }
}
