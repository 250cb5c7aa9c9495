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

    init(_ node: Node, _ transaction: Transaction) {
        self.node = node
        self.transaction = transaction
    }

    /// Carries out the erasures among changes of a log that were stored just now.
    func learn(_ changes: [LoggedChange], of log: StoredLog) throws {
        guard changes.contains(where: { $0.change?.kind == .erasure }) else { return }
        try transaction.noteErasures(in: log)
        guard let now = try transaction.log(key: log.key) else { return }
        try tell(ofThoseHere: carryOut(counting(changes, of: now), in: now.unit))
    }

    /// Carries out what was written here just now.
    func learn(_ erasures: [Erasure], writtenAt dots: [Dot]) throws {
        for (erasure, dot) in zip(erasures, dots) {
            guard let log = try transaction.log(dot.log) else { continue }
            try transaction.noteErasures(in: log)
            _ = try carryOut([erasure], in: log.unit)
        }
    }

    /// Finds out anew what is erased: other erasures may count now than before.
    func relearn() throws {
        let logs = try transaction.logsWithErasures()
        guard !logs.isEmpty else { return }
        try transaction.forgetErased()
        for log in logs {
            for run in try transaction.runs(of: log, after: log.origin) {
                let changes = try transaction.content(of: run, in: log).changes
                _ = try carryOut(counting(changes, of: log), in: log.unit)
            }
        }
    }

    /// Looks for erasures that a program has kept which could not read them.
    func relearnAll() throws {
        for log in try transaction.allLogs() where log.logClass == .own {
            for run in try transaction.runs(of: log, after: log.origin) {
                let changes = try transaction.content(of: run, in: log).changes
                guard changes.contains(where: { $0.change?.kind == .erasure }) else { continue }
                try transaction.noteErasures(in: log)
            }
        }
        try relearn()
    }

    /// The erasures among changes of a log that count.
    private func counting(_ changes: [LoggedChange], of log: StoredLog) throws -> [Erasure] {
        guard try mayErase(log) else { return [] }
        return changes.filter { log.counts($0.dot.number) }
            .compactMap { $0.change.flatMap { Erasure($0) } }
    }

    /// Whether erasures in a log count as far as the log does.
    func mayErase(_ log: StoredLog) throws -> Bool {
        let description = try LogDescription.decode(log.description)
        return try log.logClass == .own && node.book(transaction).mayErase(description)
    }

    /// Gives the records that were erased.
    private func carryOut(_ erasures: [Erasure], in unit: Identifier) throws -> Set<Dot> {
        var logs: Set<Identifier> = []
        for erasure in erasures {
            try transaction.noteTombstone(of: erasure.tombstone.record)
            for part in erasure.parts {
                try transaction.noteErased(part.sums, of: part.log, in: unit)
                logs.insert(part.log)
            }
        }
        for log in logs.sorted() { try erase(in: log) }
        return Set(erasures.map(\.tombstone.record))
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
