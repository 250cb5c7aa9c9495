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
/// (4) A unit's own records are not for erasing: what grants, revocations and erasures say stays.
struct Erasing {
    /// The logs that are left to go through, and the records of which a person is to be told.
    private struct Noted {
        var logs: Set<Identifier> = []
        var records: Set<Dot> = []

        mutating func add(_ other: Noted) {
            logs.formUnion(other.logs)
            records.formUnion(other.records)
        }
    }

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
        try carryOut(counting(changes, of: now), in: now.unit)
    }

    /// Carries out what was written here just now.
    func learn(_ erasures: [Erasure], writtenAt dots: [Dot]) throws {
        for (erasure, dot) in zip(erasures, dots) {
            guard let log = try transaction.log(dot.log) else { continue }
            try transaction.noteErasures(in: log)
            try carryOut([erasure], in: log.unit)
        }
    }

    /// Finds out anew what is erased: other erasures may count now than before.
    func relearn() throws {
        let logs = try transaction.logsWithErasures()
        guard !logs.isEmpty else { return }
        let before = try transaction.forgetErased()
        var noted = Noted()
        for log in logs {
            for run in try transaction.runs(of: log, after: log.origin) {
                let changes = try transaction.content(of: run, in: log).changes
                noted.add(try note(counting(changes, of: log), in: log.unit))
            }
        }
        try carryOut(noted, toldBefore: before)
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
        guard changes.contains(where: { $0.change?.kind == .erasure }) else { return [] }
        let allowed = try mandate(of: log)
        return changes.filter { log.counts($0.dot.number) && allowed.contains($0.dot.number) }
            .compactMap { $0.change.flatMap { Erasure($0) } }
    }

    /// How much of a log, or of a branch of it, was for its writer to erase.
    private func mandate(of log: StoredLog) throws -> BranchCounting.Count {
        guard log.logClass == .own else { return BranchCounting.Count(accepted: 0) }
        let description = try LogDescription.decode(log.description)
        return try BranchCounting(transaction.branches(beside: log), transaction)
            .counts(node.book(transaction).erasing(by: description))[log.branch]
    }

    /// Whether what the record of an erasure states was for its writer to state.
    func counts(_ erasure: RecordRow) throws -> Bool {
        try transaction.log(named: erasure.id.log)
            .map { try mandate(of: $0).contains(erasure.id.number) } ?? false
    }

    private func carryOut(_ erasures: [Erasure], in unit: Identifier) throws {
        try carryOut(note(erasures, in: unit))
    }

    private func note(_ erasures: [Erasure], in unit: Identifier) throws -> Noted {
        var noted = Noted()
        for erasure in erasures {
            try transaction.noteTombstone(of: erasure.tombstone.record)
            noted.records.insert(erasure.tombstone.record)
            for part in erasure.parts {
                try transaction.noteErased(part.sums, of: part.log, in: unit)
                noted.logs.insert(part.log)
            }
        }
        return noted
    }

    private func carryOut(_ noted: Noted, toldBefore: Set<Dot> = []) throws {
        for log in noted.logs.sorted() { try erase(in: log) }
        try hideCarried(of: noted.logs)
        try tell(of: noted.records, toldBefore: toldBefore)
        try takeBack()
    }

    /// Of a parcel of which the erasure did not know the bytes stay. It shows no more of what was
    /// erased than if it had come afterwards (1; decision 11).
    private func hideCarried(of logs: Set<Identifier>) throws {
        let parcels = try logs.sorted().flatMap { try transaction.parcelsShowingErased(of: $0) }
        try Carrying(node, transaction).take(Set(parcels).sorted(), isAnew: true)
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
        guard try transaction.hasTombstones() else { return }
        try tell(of: Set(changes.compactMap(\.record)))
    }

    /// The same of files of which a parcel has brought something.
    func noticeCarried(_ files: Set<Dot>) throws {
        guard try transaction.hasTombstones() else { return }
        try tell(of: files)
    }

    /// Takes back what was told of erased records of which nothing is here any more. That may have
    /// been erased for another record's sake: a parcel takes with it all that it has brought.
    func takeBack() throws {
        guard try transaction.hasTombstones() else { return }
        let kind = IncidentKind.writtenAfterErasure.rawValue
        for incident in try transaction.incidents() where incident.kind == kind {
            guard let record = Dot(linkValue: .bytes(incident.detail)),
                try !node.isLeft(record, transaction)
            else { continue }
            _ = try transaction.closeIncident(incident.key, time: node.environment.now())
        }
    }

    /// Tells a person of those erased records of which something is here.
    ///
    /// - Parameter toldBefore: whoever has closed what was told of these is not told again.
    private func tell(of records: Set<Dot>, toldBefore: Set<Dot> = []) throws {
        for record in try transaction.tombstones(among: records.subtracting(toldBefore))
        where try node.isLeft(record, transaction) {
            let name = record.log.bytes + record.number.bigEndianBytes
            try node.report(.writtenAfterErasure, subject: name, detail: name, in: transaction)
        }
    }
}
