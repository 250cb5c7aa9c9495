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
        base.encodeAll(into: &writer)
        writer.write(arrayOf: sides.count)
        for side in sides { side.encode(into: &writer) }
        return writer.bytes
    }

    /// Reads what `encode` wrote.
    package static func decode(_ bytes: [UInt8]) throws(WireError) -> Conflict {
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 6)
        let record = try Dot.decodeWhole(from: &reader)
        let kind = RecordKind(rawValue: Int(try reader.readUnsigned(upTo: 0xFFFF)))
        let cell = try Cell.decodeWhole(from: &reader)
        let rule = try ConflictRule.decode(from: &reader)
        let base = try [Value].decodeAll(from: &reader)
        var sides: [Side] = []
        for _ in 0..<(try reader.readArray(upTo: .max)) {
            sides.append(try Side.decode(from: &reader))
        }
        try reader.finish()
        return Conflict(
            record: record, kind: kind, cell: cell, rule: rule, base: base, sides: sides)
    }
}

extension [Value] {
    fileprivate func encodeAll(into writer: inout CBORWriter) {
        writer.write(arrayOf: count)
        for value in self { value.encode(into: &writer) }
    }

    fileprivate static func decodeAll(from reader: inout CBORReader) throws(WireError) -> [Value] {
        var values: [Value] = []
        for _ in 0..<(try reader.readArray(upTo: .max)) {
            values.append(try Value.decode(from: &reader))
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
        protective.encodeAll(into: &writer)
    }

    fileprivate static func decode(
        from reader: inout CBORReader
    ) throws(WireError) -> ConflictRule {
        if reader.readNullIfPresent() { return .soft }
        return .hard(protective: try [Value].decodeAll(from: &reader))
    }
}

extension Side {
    fileprivate func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 2)
        value.encode(into: &writer)
        writer.write(arrayOf: writes.count)
        for write in writes { write.encodeDots(into: &writer) }
    }

    fileprivate static func decode(from reader: inout CBORReader) throws(WireError) -> Side {
        try reader.readArray(exactly: 2)
        let value = try Value.decode(from: &reader)
        var writes: [Write] = []
        for _ in 0..<(try reader.readArray(upTo: .max)) {
            writes.append(try Write.decode(from: &reader, value: value))
        }
        return Side(value: value, writes: writes)
    }
}

extension Write {
    fileprivate func encodeDots(into writer: inout CBORWriter) {
        writer.write(arrayOf: 2)
        dot.encodeWhole(into: &writer)
        writer.write(arrayOf: replacing.count)
        for dot in replacing { dot.encodeWhole(into: &writer) }
    }

    fileprivate static func decode(
        from reader: inout CBORReader, value: Value
    ) throws(WireError) -> Write {
        try reader.readArray(exactly: 2)
        let dot = try Dot.decodeWhole(from: &reader)
        var replacing: [Dot] = []
        for _ in 0..<(try reader.readArray(upTo: .max)) {
            replacing.append(try Dot.decodeWhole(from: &reader))
        }
        return Write(dot: dot, value: value, replacing: replacing)
    }
}
