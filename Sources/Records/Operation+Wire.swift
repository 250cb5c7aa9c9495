import Wire

/// The first item of an operation. A field number, which is not negative, stands for itself.
private enum OperationCode {
    static let element: Int64 = -1
    static let add: Int64 = -2
    static let entryField: Int64 = -3
    static let remove: Int64 = -4
}

extension Operation {
    /// Calls the closure for each dot that the operation names, in the order of writing.
    func forEachDot(_ body: (Dot) -> Void) {
        switch self {
        case .write(let cell, _, let replacing):
            if case .entry(_, let entry, _) = cell { body(entry.dot) }
            replacing.forEach(body)
        case .add(_, _, let corrects):
            if let corrects { body(corrects.dot) }
        case .remove(_, let entry, _, let seen):
            body(entry.dot)
            seen.forEach(body)
        case .unknown: break
        }
    }

    func encode(with table: DotTable, into writer: inout CBORWriter) {
        switch self {
        case .write(let cell, let value, let replacing):
            cell.encode(with: table, following: 1 + replacing.count, into: &writer)
            value.encode(into: &writer)
            for dot in replacing { writer.write(table.index(of: dot)) }
        case .add(let collection, let fields, let corrects):
            encodeAdd(collection, fields, corrects, table, &writer)
        case .remove(let collection, let entry, let reason, let seen):
            writer.write(arrayOf: 5 + seen.count)
            writer.write(OperationCode.remove)
            writer.write(collection)
            entry.encode(with: table, into: &writer)
            reason.encode(into: &writer)
            for dot in seen { writer.write(table.index(of: dot)) }
        case .unknown(let bytes): writer.write(encoded: bytes)
        }
    }

    private func encodeAdd(
        _ collection: Int, _ fields: [EntryField], _ corrects: EntryID?, _ table: DotTable,
        _ writer: inout CBORWriter
    ) {
        writer.write(arrayOf: corrects == nil ? 3 : 5)
        writer.write(OperationCode.add)
        writer.write(collection)
        writer.write(mapOf: fields.count)
        for field in fields.sorted(by: { $0.number < $1.number }) {
            writer.write(field.number)
            field.value.encode(into: &writer)
        }
        corrects?.encode(with: table, into: &writer)
    }

    static func decodeList(
        from reader: inout CBORReader, with table: inout DotTable
    ) throws(WireError) -> [Operation] {
        let start = reader.position
        let count = try reader.readArray(upTo: Limits.operations)
        var operations: [Operation] = []
        operations.reserveCapacity(count)
        for _ in 0..<count {
            operations.append(try decode(from: &reader, with: &table))
        }
        guard operations.writeEachCellOnce else {
            throw WireError(.invalid("one cell written twice"), at: start)
        }
        return operations
    }

    /// What cannot be read as a known operation is kept whole, if it is well formed.
    private static func decode(
        from reader: inout CBORReader, with table: inout DotTable
    ) throws(WireError) -> Operation {
        var ahead = reader
        let start = reader.position
        let count = try ahead.readArray(upTo: Limits.dots + 8)
        guard count > 0, try ahead.peekMajor() < 2 else {
            throw WireError(.unexpected(expected: "operation"), at: start)
        }
        let code = try ahead.readInteger()
        if code >= OperationCode.remove {
            reader = ahead
            return try decode(code, items: count - 1, from: &reader, with: &table)
        }
        return .unknown(Array(reader.bytes(in: try reader.skip())))
    }

    private static func decode(
        _ code: Int64, items: Int, from reader: inout CBORReader, with table: inout DotTable
    ) throws(WireError) -> Operation {
        switch code {
        case OperationCode.add: return try decodeAdd(items, from: &reader, with: &table)
        case OperationCode.remove: return try decodeRemove(items, from: &reader, with: &table)
        case OperationCode.element:
            let field = try reader.readFieldNumber()
            let element = try reader.readFieldNumber()
            return try decodeWrite(.element(field, element), items - 2, from: &reader, with: &table)
        case OperationCode.entryField:
            let collection = try reader.readFieldNumber()
            let entry = try EntryID.decode(from: &reader, with: &table)
            let cell = Cell.entry(collection, entry, try reader.readFieldNumber())
            return try decodeWrite(cell, items - 4, from: &reader, with: &table)
        default:
            guard code <= Int64(Int32.max) else {
                throw WireError(.invalid("field number"), at: reader.position)
            }
            return try decodeWrite(.field(Int(code)), items, from: &reader, with: &table)
        }
    }

    private static func decodeWrite(
        _ cell: Cell, _ items: Int, from reader: inout CBORReader, with table: inout DotTable
    ) throws(WireError) -> Operation {
        try reader.require(items >= 1)
        let value = try Value.decode(from: &reader)
        let replacing = try decodeDots(items - 1, from: &reader, with: &table)
        return .write(cell, value, replacing: replacing)
    }

    private static func decodeAdd(
        _ items: Int, from reader: inout CBORReader, with table: inout DotTable
    ) throws(WireError) -> Operation {
        try reader.require(items == 2 || items == 4)
        let collection = try reader.readFieldNumber()
        let count = try reader.readMap(upTo: Limits.entryFields)
        var fields: [EntryField] = []
        fields.reserveCapacity(count)
        for _ in 0..<count {
            let start = reader.position
            let number = try reader.readFieldNumber()
            guard number > fields.last?.number ?? -1 else {
                throw WireError(.notDeterministic, at: start)
            }
            fields.append(EntryField(number, try Value.decode(from: &reader)))
        }
        let corrects = items == 4 ? try EntryID.decode(from: &reader, with: &table) : nil
        return .add(collection: collection, fields: fields, corrects: corrects)
    }

    private static func decodeRemove(
        _ items: Int, from reader: inout CBORReader, with table: inout DotTable
    ) throws(WireError) -> Operation {
        try reader.require(items >= 4)
        let collection = try reader.readFieldNumber()
        let entry = try EntryID.decode(from: &reader, with: &table)
        let reason = try Value.decode(from: &reader)
        let seen = try decodeDots(items - 4, from: &reader, with: &table)
        return .remove(collection: collection, entry, reason: reason, seen: seen)
    }

    private static func decodeDots(
        _ count: Int, from reader: inout CBORReader, with table: inout DotTable
    ) throws(WireError) -> [Dot] {
        var dots: [Dot] = []
        for _ in 0..<max(count, 0) { dots.append(try table.decodeDot(from: &reader)) }
        return dots
    }
}

extension Cell {
    /// Writes the array head of an operation on this cell, and the cell; `following` items come
    /// after it.
    func encode(with table: DotTable, following: Int, into writer: inout CBORWriter) {
        switch self {
        case .field(let field):
            writer.write(arrayOf: 1 + following)
            writer.write(field)
        case .element(let field, let element):
            writer.write(arrayOf: 3 + following)
            writer.write(OperationCode.element)
            writer.write(field)
            writer.write(element)
        case .entry(let collection, let entry, let field):
            writer.write(arrayOf: 5 + following)
            writer.write(OperationCode.entryField)
            writer.write(collection)
            entry.encode(with: table, into: &writer)
            writer.write(field)
        }
    }
}

extension EntryID {
    func encode(with table: DotTable, into writer: inout CBORWriter) {
        writer.write(table.index(of: dot))
        writer.write(ordinal)
    }

    static func decode(
        from reader: inout CBORReader, with table: inout DotTable
    ) throws(WireError) -> EntryID {
        let dot = try table.decodeDot(from: &reader)
        let ordinal = try reader.readUnsigned(upTo: UInt64(Limits.operations))
        return EntryID(dot: dot, ordinal: Int(ordinal))
    }
}

extension CBORReader {
    mutating func readFieldNumber() throws(WireError) -> Int {
        Int(try readUnsigned(upTo: UInt64(Int32.max)))
    }

    func require(_ condition: Bool) throws(WireError) {
        guard condition else { throw WireError(.unexpected(expected: "operation"), at: position) }
    }
}

extension [Operation] {
    /// Whether no two operations write the same cell: a dot then names one value of a cell.
    var writeEachCellOnce: Bool {
        var cells: [Cell] = []
        for case .write(let cell, _, _) in self { cells.append(cell) }
        cells.sort()
        return zip(cells, cells.dropFirst()).allSatisfy { $0 != $1 }
    }
}
