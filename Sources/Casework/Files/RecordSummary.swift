package import Records
package import Wire

/// The few facts of a record of any kind, as the store keeps them sealed beside it. Derived and
/// disposable (invariant 10).
package enum RecordSummary: Hashable, Sendable {
    case child(ChildSummary)
    case family(FamilySummary)
    case unit(UnitSummary)
    case register(RegisterSummary)
    case erasure(Tombstone)
    /// A kind of a newer program.
    case other(RecordKind)

    /// - Parameter rule: how often the unit visits.
    package init(_ record: Record, rule: VisitRule = .standard) {
        switch record.kind {
        case .child: self = .child(ChildSummary(record, rule: rule))
        case .family: self = .family(FamilySummary(record))
        case .unit: self = .unit(UnitSummary(record))
        case .register: self = .register(RegisterSummary(record))
        case .erasure:
            self = Erasure.tombstone(record).map { .erasure($0) } ?? .other(record.kind)
        default: self = .other(record.kind)
        }
    }

    /// What stands first in the encoding, so that a reader knows which summary follows.
    package var kind: RecordKind {
        switch self {
        case .child: .child
        case .family: .family
        case .unit: .unit
        case .register: .register
        case .erasure: .erasure
        case .other(let kind): kind
        }
    }

    /// The child's summary; nil for other kinds.
    package var child: ChildSummary? { if case .child(let child) = self { child } else { nil } }

    /// The family's summary; nil for other kinds.
    package var family: FamilySummary? {
        if case .family(let family) = self { family } else { nil }
    }

    /// The unit's summary; nil for other kinds.
    package var unit: UnitSummary? { if case .unit(let unit) = self { unit } else { nil } }

    /// What is left of what was erased; nil for other kinds.
    package var tombstone: Tombstone? {
        if case .erasure(let tombstone) = self { tombstone } else { nil }
    }

    /// What the record still asks to be done.
    package var openItems: [OpenItem] {
        switch self {
        case .child(let child): child.openItems
        case .register(let register): register.openItems
        case .family, .unit, .erasure, .other: []
        }
    }

    /// The notes to conflicts of the record that were left for later.
    package var notes: [ConflictNote] {
        switch self {
        case .child(let child): child.notes
        case .family(let family): family.notes
        case .unit(let unit): unit.notes
        case .register(let register): register.notes
        case .erasure, .other: []
        }
    }

    /// One deterministic item: the kind and the summary.
    package func encode() -> [UInt8] {
        var writer = CBORWriter(capacity: 128)
        writer.write(arrayOf: 2)
        writer.write(kind.rawValue)
        switch self {
        case .child(let child): child.encode(into: &writer)
        case .family(let family): family.encode(into: &writer)
        case .unit(let unit): unit.encode(into: &writer)
        case .register(let register): register.encode(into: &writer)
        case .erasure(let tombstone): tombstone.encode(into: &writer)
        case .other: writer.write(mapOf: 0)
        }
        return writer.bytes
    }

    /// Reads what `encode` wrote; anything else throws, for summaries are made anew and not mended.
    package static func decode(_ bytes: [UInt8]) throws(WireError) -> RecordSummary {
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 2)
        let kind = RecordKind(rawValue: Int(try reader.readUnsigned(upTo: 0xFFFF)))
        let summary = try decode(kind, from: &reader)
        try reader.finish()
        return summary
    }

    private static func decode(
        _ kind: RecordKind, from reader: inout CBORReader
    ) throws(WireError) -> RecordSummary {
        switch kind {
        case .child: return .child(try ChildSummary(from: &reader))
        case .family: return .family(try FamilySummary(from: &reader))
        case .unit: return .unit(try UnitSummary(from: &reader))
        case .register: return .register(try RegisterSummary(from: &reader))
        case .erasure: return try erasure(from: &reader)
        default:
            _ = try reader.readMap(upTo: 0)
            return .other(kind)
        }
    }

    /// A change of that kind that names no record has left an empty summary.
    private static func erasure(
        from reader: inout CBORReader
    ) throws(WireError) -> RecordSummary {
        var ahead = reader
        if try ahead.readMap(upTo: Limits.entryFields) == 0 {
            reader = ahead
            return .other(.erasure)
        }
        return .erasure(try Tombstone(from: &reader))
    }
}
