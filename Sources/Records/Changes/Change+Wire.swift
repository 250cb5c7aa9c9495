package import Wire

extension Change {
    /// Encodes the change as one deterministic CBOR item; see `docs/protocol.md`, "Changes".
    ///
    /// - Parameter dot: where the change will stand; dots of the same log are written as numbers.
    package func encode(at dot: Dot) -> [UInt8] {
        let table = DotTable(record: record, first: namedDots, operations: operations)
        var writer = CBORWriter(capacity: 64)
        writer.write(arrayOf: reason == nil ? 6 : 7)
        if let record { record.encode(relativeTo: dot, into: &writer) } else { writer.write(0) }
        writer.write(kind.rawValue)
        writer.write(time)
        writer.write(form)
        table.encode(relativeTo: dot, into: &writer)
        writer.write(arrayOf: operations.count)
        for operation in operations { operation.encode(with: table, into: &writer) }
        if let reason { writer.write(reason) }
        return writer.bytes
    }

    /// Decodes a change and refuses whatever is not its one deterministic form.
    package static func decode(_ bytes: [UInt8], at dot: Dot) throws(WireError) -> Change {
        try decode(bytes, range: 0..<bytes.count, at: dot)
    }

    /// Decodes a change that stands within other bytes.
    package static func decode(
        _ bytes: [UInt8], range: Range<Int>, at dot: Dot
    ) throws(WireError) -> Change {
        var reader = CBORReader(bytes, range: range)
        let change = try decodeNext(from: &reader, at: dot)
        try reader.finish()
        return change
    }

    /// Decodes the next change of several and leaves the reader behind it.
    package static func decodeNext(
        from reader: inout CBORReader, at dot: Dot
    ) throws(WireError) -> Change {
        let start = reader.position
        let change = try decode(from: &reader, at: dot)
        guard reader.position - start <= Limits.changeBytes else {
            throw WireError(.limit("changeBytes"), at: start)
        }
        return change
    }

    private static func decode(
        from reader: inout CBORReader, at dot: Dot
    ) throws(WireError) -> Change {
        let start = reader.position
        let count = try reader.readArray(upTo: 7)
        guard count >= 6 else { throw WireError(.unexpected(expected: "change"), at: start) }
        let record = try Dot.decodeRecord(from: &reader, relativeTo: dot)
        let kind = RecordKind(rawValue: Int(try reader.readUnsigned(upTo: 0xFFFF)))
        let time = try reader.readInteger()
        let form = Int(try reader.readUnsigned(upTo: 0xFFFF_FFFF))
        var table = try DotTable.decode(from: &reader, record: record, relativeTo: dot)
        let operations = try Operation.decodeList(from: &reader, with: &table)
        let namesUnknown = operations.contains { $0.isUnknown }
        guard namesUnknown || table.isCanonical else {
            throw WireError(.notDeterministic, at: start)
        }
        let reason = count == 7 ? try reader.readText() : nil
        return Change(
            record: record, kind: kind, time: time, form: form, operations: operations,
            reason: reason, namedDots: namesUnknown ? table.others : [])
    }
}
