import Records
import Wire

extension SummaryPage {
    /// One item for each summary. A log or a unit that is that of the summary before is null: most
    /// neighbours share both.
    static func encode(_ entries: [StoredSummary]) -> [UInt8] {
        var writer = CBORWriter(capacity: 192 * entries.count)
        writer.write(arrayOf: entries.count)
        var last: RecordRow?
        for entry in entries {
            let row = entry.row
            writer.write(arrayOf: 8)
            writer.write(row.key)
            writer.write(row.id.log, unless: last?.id.log)
            writer.write(unsigned: row.id.number)
            writer.write(row.unit, unless: last?.unit)
            writer.write(row.hardConflicts)
            writer.write(row.softConflicts)
            writer.write(row.hasBegun)
            writer.write(bytes: entry.summary)
            last = row
        }
        return writer.bytes
    }

    /// Reads what `encode` wrote; anything else throws, for a page is made anew and not mended.
    static func decode(_ bytes: [UInt8], of kind: RecordKind) throws(WireError) -> [StoredSummary] {
        var reader = CBORReader(bytes)
        var entries: [StoredSummary] = []
        let count = try reader.readArray(upTo: bytes.count)
        entries.reserveCapacity(count)
        for _ in 0..<count {
            entries.append(try reader.readSummary(of: kind, after: entries.last?.row))
        }
        try reader.finish()
        return entries
    }
}

extension CBORWriter {
    fileprivate mutating func write(_ id: Identifier, unless last: Identifier?) {
        if id == last { writeNull() } else { write(id) }
    }
}

extension CBORReader {
    fileprivate mutating func readSummary(
        of kind: RecordKind, after last: RecordRow?
    ) throws(WireError) -> StoredSummary {
        try readArray(exactly: 8)
        let key = try readInteger()
        let log = try readIdentifier(orAs: last?.id.log)
        let number = try readUnsigned()
        let row = RecordRow(
            key: key, id: Dot(log: log, number: number), unit: try readIdentifier(orAs: last?.unit),
            kind: kind, hardConflicts: Int(try readInteger()),
            softConflicts: Int(try readInteger()), hasBegun: try readBoolean())
        return StoredSummary(row: row, summary: try readBytes(upTo: .max))
    }

    private mutating func readIdentifier(
        orAs last: Identifier?
    ) throws(WireError) -> Identifier {
        guard readNullIfPresent() else { return try readIdentifier() }
        guard let last else { throw WireError(.unexpected(expected: "identifier"), at: position) }
        return last
    }
}
