package import Records
import Wire

/// A report as it is kept: one deterministic item, cut into byte strings that a value may hold.
/// What was reported is kept as it was, whatever becomes of the files.
extension TableReport {
    private static let format: UInt64 = 1
    /// Reports of this many bytes fit into one change with room for the rest of it.
    private static let mostBytes = Limits.changeBytes - 2048

    /// The value that an entry keeps; nil for a report that one change could not hold.
    package var value: Value? {
        var writer = CBORWriter(capacity: 1024)
        encode(into: &writer)
        let bytes = writer.bytes
        guard bytes.count <= Self.mostBytes else { return nil }
        let starts = stride(from: 0, to: bytes.count, by: Limits.textBytes)
        return .list(starts.map { .bytes(Array(bytes[$0...].prefix(Limits.textBytes))) })
    }

    /// Reads what `value` wrote; nil for anything else, for others may write anything.
    package init?(_ value: Value) {
        guard case .list(let parts) = value else { return nil }
        let bytes = parts.flatMap { part -> [UInt8] in
            if case .bytes(let bytes) = part { bytes } else { [] }
        }
        var reader = CBORReader(bytes)
        guard let report = try? TableReport(from: &reader), reader.isAtEnd else { return nil }
        self = report
    }

    private func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 9)
        writer.write(unsigned: Self.format)
        writer.write(table)
        writer.write(unit)
        writer.write(unitName)
        writer.write(Int64(day.number))
        writer.write(by.rawValue)
        columns.encode(into: &writer)
        writer.write(arrayOf: allRows.count)
        for row in allRows { row.encode(into: &writer) }
        late.encode(into: &writer)
    }

    private init(from reader: inout CBORReader) throws(WireError) {
        try reader.readArray(exactly: 9)
        let start = reader.position
        guard try reader.readUnsigned() == Self.format else {
            throw WireError(.unexpected(expected: "report of format 1"), at: start)
        }
        let table = try reader.readNumber()
        let (unit, name) = (try reader.readIdentifier(), try reader.readText())
        let day = try reader.readDay()
        let by = TableRows(rawValue: try reader.readNumber())
        let columns = try [Int](from: &reader)
        var rows: [TableReportRow] = []
        for _ in 0..<(try reader.readArray(upTo: .max)) {
            rows.append(try TableReportRow(from: &reader, cells: columns.count))
        }
        let late = try [LateUnit](from: &reader)
        guard let by, let total = rows.popLast(), total.subject == .total,
            !rows.contains(where: { $0.subject == .total })
        else { throw WireError(.unexpected(expected: "rows and their total"), at: start) }
        self.init(
            table: table, unit: unit, unitName: name, day: day, by: by, columns: columns,
            rows: rows, total: total, late: late)
    }
}
