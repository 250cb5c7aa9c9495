import Wire

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
        for field in fields.sortedByNumber {
            writer.write(field.number)
            field.value.encode(into: &writer)
        }
        corrects?.encode(with: table, into: &writer)
    }
}

extension [EntryField] {
    /// The fields in the order in which they are written and folded.
    var sortedByNumber: [EntryField] {
        let isSorted = zip(self, dropFirst()).allSatisfy { $0.number < $1.number }
        return isSorted ? self : sorted { $0.number < $1.number }
    }
}

extension Cell {
    /// Writes the array head of an operation on this cell, and the cell; `following` items come
    /// after it.
    fileprivate func encode(
        with table: DotTable, following: Int, into writer: inout CBORWriter
    ) {
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
    fileprivate func encode(with table: DotTable, into writer: inout CBORWriter) {
        writer.write(table.index(of: dot))
        writer.write(ordinal)
    }
}
