import Casework
import Records
import Storage
import Wire

/// Which changes go with a file that is erased, and what has to be stated to that end.
struct ErasurePlan {
    /// Changes that an erasure is to name.
    private struct Part {
        let record: Dot
        let kind: RecordKind
        let unit: Identifier
        let log: Identifier
        let sums: [Identifier]
    }

    private let parts: [Part]

    init(of erasable: Erasable, _ transaction: Transaction) throws {
        let files = erasable.records
        var parts: [Part] = []
        for id in files {
            guard let row = try transaction.recordRow(id) else { continue }
            parts += try Self.parts(
                transaction.sums(of: row), of: row, kind: erasable.kind, transaction)
        }
        parts += try Self.carried(files, transaction)
        if erasable.kind == .child, let first = parts.first {
            parts += try Self.naming(files, insteadOf: first, transaction)
        }
        self.parts = parts
    }

    /// In whose logs the changes stand, sorted.
    var units: [Identifier] { Set(parts.map(\.unit)).sorted() }

    /// How many changes are erased.
    var count: Int { Set(parts.flatMap(\.sums)).count }

    private static func parts(
        _ sums: [Identifier: Set<Identifier>], of row: RecordRow, kind: RecordKind? = nil,
        _ transaction: Transaction
    ) throws -> [Part] {
        try sums.keys.sorted().compactMap { id in
            guard let log = try transaction.log(id) else { return nil }
            return Part(
                record: row.id, kind: kind ?? row.kind, unit: log.unit, log: id,
                sums: (sums[id] ?? []).sorted())
        }
    }

    /// The parcels that brought the files, and in the units to which these came all that is erased
    /// of them: what another parcel brings, or brings later, is not to be seen there either.
    private static func carried(_ files: [Dot], _ transaction: Transaction) throws -> [Part] {
        let parcels = Set(try files.flatMap { try transaction.parcels(carrying: $0) }).sorted()
        let holding = try parcels.compactMap { try transaction.recordRow($0) }.flatMap { row in
            try parts(transaction.sums(of: row), of: row, transaction)
        }
        return try holding + files.flatMap { try received($0, transaction) }
    }

    private static func received(_ file: Dot, _ transaction: Transaction) throws -> [Part] {
        let units = try transaction.units(receiving: file)
        guard !units.isEmpty else { return [] }
        let row = try transaction.recordRow(file)
        let written = try row.map { try transaction.sums(of: $0) } ?? [:]
        return try units.flatMap { unit in
            let carried = try transaction.carriedSums(of: file, to: unit)
            let brought = Dictionary(uniqueKeysWithValues: carried.map { ($0.log, Set($0.sums)) })
            let all = brought.merging(written) { $0.union($1) }
            return all.sorted { $0.key < $1.key }.map { log, sums in
                Part(record: file, kind: .child, unit: unit, log: log, sums: sums.sorted())
            }
        }
    }

    /// The changes of families' records and of registers that do nothing but speak of one of the
    /// files: they hold the child's name, or what was said of the child.
    private static func naming(
        _ files: [Dot], insteadOf part: Part, _ transaction: Transaction
    ) throws -> [Part] {
        let rows =
            try families(of: files, transaction)
            + transaction.summaries(kind: .register).map(\.row)
        return try rows.flatMap { row -> [Part] in
            let named = ErasedAlong.entries(of: try transaction.record(row), about: files)
            guard !named.isEmpty else { return [] }
            let sums = try transaction.sums(of: row) { dot, change in
                change.speaksOnly(of: named, at: dot)
            }
            return try Self.parts(sums, of: row, transaction).map {
                Part(
                    record: part.record, kind: part.kind, unit: $0.unit, log: $0.log,
                    sums: $0.sums)
            }
        }
    }

    private static func families(
        of files: [Dot], _ transaction: Transaction
    ) throws -> [RecordRow] {
        try transaction.summaries(kind: .family).filter { _, bytes in
            guard case .family(let summary)? = try? RecordSummary.decode(bytes) else {
                return false
            }
            return summary.children.contains(where: files.contains)
        }.map(\.row)
    }

    /// What has to be written: of each record and unit one erasure, or several where one has no
    /// room for all sums.
    func erasures(
        ground: Int, note: String, on day: CalendarDay
    ) -> [(erasure: Erasure, edit: Edit)] {
        var stated: [(Erasure, Edit)] = []
        for part in parts {
            for start in stride(from: 0, to: part.sums.count, by: Erasure.mostSums) {
                let sums = Array(part.sums[start...].prefix(Erasure.mostSums))
                let tombstone = Tombstone(
                    record: part.record, kind: part.kind, ground: ground, day: day, note: note,
                    changes: sums.count)
                let erasure = Erasure(tombstone, [Erasure.Part(log: part.log, sums: sums)])
                let edit = Edit(
                    unit: part.unit, logClass: .own, record: nil, kind: .erasure,
                    operations: erasure.operations)
                stated.append((erasure, edit))
            }
        }
        return stated
    }
}

extension Change {
    /// Whether all that the change does is to add, write or take out these entries.
    fileprivate func speaksOnly(of entries: Set<EntryID>, at dot: Dot) -> Bool {
        !operations.isEmpty
            && operations.enumerated().allSatisfy { ordinal, operation in
                switch operation {
                case .add: entries.contains(EntryID(dot: dot, ordinal: ordinal))
                case .write(.entry(_, let entry, _), _, _), .remove(_, let entry, _, _):
                    entries.contains(entry)
                case .write, .unknown: false
                }
            }
    }
}
