import Wire

extension Operation {
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

    /// An operation whose code is not known is kept whole, if it is well formed. A known code in an
    /// unknown shape is refused: the change is then kept unread.
    private static func decode(
        from reader: inout CBORReader, with table: inout DotTable
    ) throws(WireError) -> Operation {
        let start = reader.position
        let count = try reader.readArray(upTo: Limits.dots + 8)
        guard count > 0 else { throw WireError(.unexpected(expected: "operation"), at: start) }
        let code = try reader.readInteger()
        guard code >= OperationCode.remove else {
            reader.rewind(to: start)
            return .unknown(Array(reader.bytes(in: try reader.skip())))
        }
        return try decode(code, items: count - 1, from: &reader, with: &table)
    }

    /// - Parameter items: how many items follow the code.
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
            guard code < 1 << 53 else {
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
        return .write(cell, value, replacing: try table.decodeDots(items - 1, from: &reader))
    }

    private static func decodeAdd(
        _ items: Int, from reader: inout CBORReader, with table: inout DotTable
    ) throws(WireError) -> Operation {
        try reader.require(items == 2 || items == 4)
        let collection = try reader.readFieldNumber()
        let fields = try decodeFields(from: &reader)
        let corrects = items == 4 ? try EntryID.decode(from: &reader, with: &table) : nil
        return .add(collection: collection, fields: fields, corrects: corrects)
    }

    private static func decodeFields(
        from reader: inout CBORReader
    ) throws(WireError) -> [EntryField] {
        let count = try reader.readMap(upTo: Limits.entryFields)
        var fields: [EntryField] = []
        fields.reserveCapacity(count)
        var last = -1
        for _ in 0..<count {
            let start = reader.position
            let number = try reader.readFieldNumber()
            guard number > last else { throw WireError(.notDeterministic, at: start) }
            fields.append(EntryField(number, try Value.decode(from: &reader)))
            last = number
        }
        return fields
    }

    private static func decodeRemove(
        _ items: Int, from reader: inout CBORReader, with table: inout DotTable
    ) throws(WireError) -> Operation {
        try reader.require(items >= 4)
        let collection = try reader.readFieldNumber()
        let entry = try EntryID.decode(from: &reader, with: &table)
        let reason = try Value.decode(from: &reader)
        let seen = try table.decodeDots(items - 4, from: &reader)
        return .remove(collection: collection, entry, reason: reason, seen: seen)
    }
}

extension EntryID {
    fileprivate static func decode(
        from reader: inout CBORReader, with table: inout DotTable
    ) throws(WireError) -> EntryID {
        let dot = try table.decodeDot(from: &reader)
        let ordinal = try reader.readUnsigned(upTo: UInt64(Limits.operations - 1))
        return EntryID(dot: dot, ordinal: Int(ordinal))
    }
}

extension CBORReader {
    /// Reads the number of a field, a set's element or a collection: at most what every reader of
    /// JSON keeps exactly, for fields that an office defines have large ones.
    mutating func readFieldNumber() throws(WireError) -> Int {
        Int(try readUnsigned(upTo: 1 << 53 - 1))
    }

    fileprivate func require(_ condition: Bool) throws(WireError) {
        guard condition else { throw WireError(.unexpected(expected: "operation"), at: position) }
    }
}

extension [Operation] {
    /// Whether no two operations write the same cell: a dot then names one value of a cell.
    fileprivate var writeEachCellOnce: Bool {
        if writeCellsInOrder { return true }
        let cells = compactMap(\.writtenCell).sorted()
        return zip(cells, cells.dropFirst()).allSatisfy { $0 != $1 }
    }

    /// The usual case, in which nothing needs to be gathered.
    private var writeCellsInOrder: Bool {
        var last: Cell?
        for case .write(let cell, _, _) in self {
            if let last, !(last < cell) { return false }
            last = cell
        }
        return true
    }
}

extension Operation {
    fileprivate var writtenCell: Cell? {
        if case .write(let cell, _, _) = self { cell } else { nil }
    }
}
