import Casework
import Records
import Storage
import Trust
import Wire

/// Carries out what erasures state that came from outside or were written here.
///
/// (1) What is erased follows from the changes and the grants alone: the erasures that count, by
///     administrators of the unit in whose logs the changes stand, or of one above.
/// (2) What was erased is not here again, whoever brings it: the bytes are left out before a run is
///     stored.
/// (3) It is part of the transaction in which the erasure is stored; that the file keeps no trace
///     of it either, `Node.sweep` sees to afterwards.
struct Erasing {
    private let node: Node
    private let transaction: Transaction
    /// How many erasures are read at a time.
    private static let batch = 64

    init(_ node: Node, _ transaction: Transaction) {
        self.node = node
        self.transaction = transaction
    }

    /// Carries out the erasures among changes that were stored just now.
    func learn(_ changes: [LoggedChange]) throws {
        let begun = changes.filter { $0.change?.kind == .erasure && $0.change?.record == nil }
        try carryOut(begunAt: begun.map(\.dot))
    }

    func carryOut(begunAt dots: [Dot]) throws {
        guard !dots.isEmpty else { return }
        let rows = try dots.compactMap { try transaction.recordRow($0) }
        // In a forked log a record goes by another name than the change that began it.
        guard rows.count == dots.count else { return try relearn() }
        try tell(ofThoseHere: carryOut(rows))
    }

    /// Finds out anew what is erased: other erasures may count now than before.
    func relearn() throws {
        let rows = try transaction.recordRows(of: nil, kind: .erasure)
        guard !rows.isEmpty else { return }
        try transaction.forgetErased()
        _ = try carryOut(rows)
    }

    /// Gives the records that were erased.
    private func carryOut(_ rows: [RecordRow]) throws -> Set<Dot> {
        var (logs, records): (Set<Identifier>, Set<Dot>) = ([], [])
        for start in stride(from: 0, to: rows.count, by: Self.batch) {
            for (erasure, unit) in try counting(Array(rows[start...].prefix(Self.batch))) {
                try transaction.noteTombstone(of: erasure.tombstone.record)
                records.insert(erasure.tombstone.record)
                for part in erasure.parts {
                    try transaction.noteErased(part.sums, of: part.log, in: unit)
                    logs.insert(part.log)
                }
            }
        }
        for log in logs.sorted() { try erase(in: log) }
        return records
    }

    /// The erasures that count, each with the unit about whose logs it may speak.
    private func counting(
        _ rows: [RecordRow]
    ) throws -> [(erasure: Erasure, unit: Identifier)] {
        let changes = try transaction.changes(of: rows)
        return try rows.compactMap { row in
            guard let begun = changes[row.id]?.first(where: { $0.dot == row.id })?.change,
                let erasure = Erasure(begun), let log = try transaction.log(named: row.id.log)
            else { return nil }
            let description = try LogDescription.decode(log.description)
            let mayErase = try node.book(transaction).mayErase(description)
            return mayErase && log.logClass == .own ? (erasure, log.unit) : nil
        }
    }

    private func erase(in id: Identifier) throws {
        guard let log = try transaction.log(id) else { return }
        let count = try transaction.erase(transaction.erasedSums(of: log), of: id)
        if count > 0 { try node.willSweep(transaction) }
        try transaction.closeIncident(
            kind: IncidentKind.declined.rawValue, subject: id.bytes, time: node.environment.now())
    }

    /// Tells a person of changes of erased records that came just now: whoever wrote them did not
    /// know of the erasure.
    func noticeLate(_ changes: [LoggedChange]) throws {
        let records = changes.compactMap { logged in
            logged.change.map { $0.record(at: logged.dot) }
        }
        try tell(ofThoseHere: Set(records))
    }

    private func tell(ofThoseHere records: Set<Dot>) throws {
        for record in try transaction.tombstones(among: records)
        where try transaction.recordRow(record) != nil {
            let name = record.log.bytes + record.number.bigEndianBytes
            try node.report(.writtenAfterErasure, subject: name, detail: name, in: transaction)
        }
    }
}
