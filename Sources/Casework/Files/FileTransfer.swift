package import Records
import Wire

/// What begins a child's file in another unit so that it says all that the old one does.
///
/// (1) Every value names the old file's values that it takes over. Seen together the two files are
///     settled where the old one was, and what an old device still writes to the old file is an
///     ordinary conflict at whoever holds both.
/// (2) Every entry stands in the new file as a correction of the old one, so that it counts once.
/// (3) What people disagreed about they disagree about in the new file; of an entry whose fields
///     they disagreed about, each version stands there.
/// (4) The history stays in the old file: who wrote what before is read there.
/// (5) The first change says of which files the new one is the continuation.
package struct FileTransfer: Sendable {
    /// The changes of the new file, in order; the first begins it.
    package let changes: [[Operation]]

    /// How many operations one change gets, and bytes of them: well below what a change may hold.
    fileprivate static let operationsPerChange = 200
    fileprivate static let bytesPerChange = Limits.changeBytes / 2

    /// - Parameters:
    ///   - old: the old file, or all of the child's seen as one, as it was before it was closed.
    ///   - closings: the changes that closed it.
    ///   - writer: the name of who wrote a change, for visits that name no visitor; may be empty.
    package init(of old: UnitedFile, closedBy closings: [Dot], writer: (Dot) -> String) {
        var rounds = Self.rounds(of: old.record, closings)
        rounds[0] += Self.entries(of: old.record, writer)
        rounds[0] = old.files.map { Self.link(to: $0) } + rounds[0]
        changes = rounds.flatMap(\.parts)
    }

    /// The first round settles; each further one adds one more side of what is in conflict, not
    /// knowing of the sides before.
    private static func rounds(of record: Record, _ closings: [Dot]) -> [[Operation]] {
        var rounds: [[Operation]] = [[]]
        for state in record.cells where state.cell != .field(ChildField.status) {
            for (round, side) in state.sides.enumerated() {
                if round == rounds.count { rounds.append([]) }
                let replaced = side.writes.map(\.dot)
                rounds[round].append(.write(state.cell, side.value, replacing: replaced))
            }
        }
        rounds[0].append(status(of: record, closings))
        return rounds
    }

    /// The child's state before the old file was closed; open if it was closed before.
    private static func status(of record: Record, _ closings: [Dot]) -> Operation {
        let acting = Forms.child[ChildField.status].flatMap { record.acting($0) }
        let isOpen = acting.map { !ChildStatus.ends(Optional($0).code) } ?? false
        let value = isOpen ? acting ?? .null : .integer(Int64(ChildStatus.open))
        let cell = Cell.field(ChildField.status)
        return .write(cell, value, replacing: (record[cell]?.dots ?? []) + closings)
    }

    /// What is about the old file as such stays with it; the new unit's own people say who assesses
    /// the new one (M61).
    private static let left = [
        ChildField.links, ChildField.closings, ChildField.readings, ChildForm.handOvers,
        ConflictNote.collection, ChildField.assignments,
    ]

    private static func entries(of record: Record, _ writer: (Dot) -> String) -> [Operation] {
        record.entries.filter { !left.contains($0.collection) }.flatMap { list in
            list.entries.filter(\.isCurrent).flatMap { entry in
                entry.variants.map { variant in
                    var fields = variant
                    if list.collection == ChildField.visits { fields.name(writer(entry.id.dot)) }
                    return .add(collection: list.collection, fields: fields, corrects: entry.id)
                }
            }
        }
    }

    private static func link(to file: Dot) -> Operation {
        let fields = [
            EntryField(EntryFieldNumber.Link.other, file.linkValue),
            EntryField(EntryFieldNumber.Link.reason, .integer(LinkReason.moved)),
        ]
        return .add(collection: ChildField.links, fields: fields, corrects: nil)
    }
}

extension Entry {
    /// What the entry says, once for each side of its most disputed field.
    var variants: [[EntryField]] {
        let sides = cells.map {
            $0.isConflicted ? $0.sides.map(\.value) : [$0.settledValue ?? .null]
        }
        let count = sides.map(\.count).max() ?? 1
        return (0..<count).map { variant in
            zip(cells, sides).compactMap { state, values in
                let value = values[min(variant, values.count - 1)]
                guard case .entry(_, _, let field) = state.cell, value != .null else { return nil }
                return EntryField(field, value)
            }
        }
    }
}

extension [EntryField] {
    /// Writes the visitor into a visit that names none.
    fileprivate mutating func name(_ visitor: String) {
        guard !visitor.isEmpty, !contains(where: { $0.number == VisitField.visitor }) else {
            return
        }
        append(EntryField(VisitField.visitor, .text(visitor)))
        sort { $0.number < $1.number }
    }
}

extension [Operation] {
    /// The operations in order, in parts that each fit into a change; one that is longer than a
    /// part stands alone.
    var parts: [[Operation]] {
        var (parts, bytes) = ([[Operation]](), 0)
        for operation in self {
            let size = operation.encodedBytes
            let isFull =
                (parts.last?.count ?? 0) >= FileTransfer.operationsPerChange
                || bytes + size > FileTransfer.bytesPerChange
            if parts.isEmpty || isFull {
                parts.append([])
                bytes = 0
            }
            parts[parts.count - 1].append(operation)
            bytes += size
        }
        return parts
    }
}

extension Operation {
    /// The bytes of a change that holds nothing else: more than it adds to one that holds several.
    fileprivate var encodedBytes: Int {
        let place = Dot(log: Identifier(high: 0, low: 0), number: 1)
        return Change(record: nil, kind: .child, time: 0, form: 0, operations: [self])
            .encode(at: place).count
    }
}
