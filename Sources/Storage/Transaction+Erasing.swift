import Foundation
import GRDB
package import Records
package import Replication
import Trust
package import Wire

/// What is erased, and what has become of it here.
extension Transaction {
    /// Notes that changes of a log of that unit are erased, wherever they stand and whenever they
    /// come.
    ///
    /// - Parameter sums: the first halves of the sums of the changes' bytes.
    package func noteErased(
        _ sums: [Identifier], of log: Identifier, in unit: Identifier
    ) throws {
        let insert = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO erased VALUES (?, ?, ?)")
        for sum in sums { try insert.execute(arguments: [log.column, unit.column, sum.column]) }
    }

    /// Notes that a record was erased.
    package func noteTombstone(of record: Dot) throws {
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO tombstone VALUES (?, ?)")
            .execute(arguments: [Int64(clamping: record.number), record.log.column])
    }

    /// Notes that erasures stand in a log, whether they count or not.
    package func noteErasures(in log: StoredLog) throws {
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO erasing_log VALUES (?)")
            .execute(arguments: [log.key])
    }

    /// The logs, or branches of them, in which erasures stand.
    package func logsWithErasures() throws -> [StoredLog] {
        let keys = try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT log FROM erasing_log ORDER BY log"))
        return try keys.map { try requireLog(key: $0) }
    }

    /// Forgets what is erased, to note it anew.
    ///
    /// - Returns: the records that were erased as far as was known.
    package func forgetErased() throws -> Set<Dot> {
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT number, log FROM tombstone"))
        let records = try rows.map {
            Dot(log: try $0.identifier("log"), number: try $0.number("number"))
        }
        for table in ["erased", "tombstone"] {
            try database.execute(sql: "DELETE FROM \(table)")
        }
        return Set(records)
    }

    /// The first halves of the sums of the changes of a log that are erased. A unit's own records
    /// are not for erasing, whoever states it: they carry grants, revocations and the erasures.
    package func erasedSums(of log: StoredLog) throws -> Set<Identifier> {
        guard log.logClass != .own else { return [] }
        return try erasedSums(of: log.id, in: log.unit)
    }

    /// The same of a log that may not be here.
    package func erasedSums(
        of log: Identifier, in unit: Identifier
    ) throws -> Set<Identifier> {
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT sum FROM erased WHERE log = ? AND unit = ?"),
            arguments: [log.column, unit.column])
        return try Set(rows.map { try $0.identifier("sum") })
    }

    /// Whether any record was erased.
    package func hasTombstones() throws -> Bool {
        let any = try database.cachedStatement(sql: "SELECT exists(SELECT 1 FROM tombstone)")
        return try Bool.fetchOne(any) == true
    }

    /// Those of some records that were erased.
    package func tombstones(among records: Set<Dot>) throws -> [Dot] {
        let find = try database.cachedStatement(
            sql: "SELECT exists(SELECT 1 FROM tombstone WHERE number = ? AND log = ?)")
        return try records.sorted().filter { record in
            let arguments: StatementArguments = [
                Int64(clamping: record.number), record.log.column,
            ]
            return try Bool.fetchOne(find, arguments: arguments) == true
        }
    }

    /// The first halves of the sums of the changes that are here of a record, by the log in which
    /// they stand, whether they count or not.
    ///
    /// - Parameter isWanted: says of a change and its name which are meant.
    package func sums(
        of record: RecordRow, where isWanted: (Dot, Change) -> Bool = { _, _ in true }
    ) throws -> [Identifier: Set<Identifier>] {
        let naming = try ForkNaming(self)
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT run FROM record_run WHERE record = ? ORDER BY run"),
            arguments: [record.key])
        var sums: [Identifier: Set<Identifier>] = [:]
        for row in rows {
            let run = try run(key: row.value("run"))
            let log = try requireLog(key: run.log)
            let content = try content(of: run, in: log)
            for logged in content.changes {
                let named = naming?.rename(logged, in: log) ?? logged
                guard let change = named.change, change.record(at: named.dot) == record.id,
                    isWanted(named.dot, change)
                else { continue }
                sums[log.id, default: []].insert(logged.sum(in: content.bytes).identifier)
            }
        }
        return sums
    }
}

/// Erasing.
extension Transaction {
    /// Replaces the bytes of changes of a log by their sums, in every branch, and in what waits for
    /// a gap to close. Chain, signatures, frontiers and digests stay as they are (invariant 11).
    ///
    /// - Returns: how many changes were erased.
    package func erase(_ sums: Set<Identifier>, of log: Identifier) throws -> Int {
        var count = try eraseAsides(sums, of: log)
        for branch in try branches(of: log) {
            for run in try runs(of: branch, after: branch.origin) where run.erased < run.count {
                count += try erase(sums, in: run, of: branch)
            }
        }
        if count > 0 { cache.clear() }
        return count
    }

    private func erase(
        _ sums: Set<Identifier>, in run: StoredRun, of log: StoredLog
    ) throws -> Int {
        let content = try content(of: run, in: log)
        guard let left = content.erasing(sums) else { return 0 }
        let naming = try ForkNaming(self)
        let lost = zip(content.changes, left.changes).filter { $0.erased != $1.erased }.map(\.0)
        try unlink(content.changes, from: run.key, of: log, naming)
        try replace(run, by: left)
        try note(left.changes, in: run.key, of: log, isNew: false, naming)
        for mention in mentions(lost, of: log, naming) { try settle(mention, naming) }
        return lost.count
    }

    /// The run keeps its place, its hash and its signature.
    private func replace(_ run: StoredRun, by content: RunContent) throws {
        let payload = Compression.pack(content.bytes, effort: .thorough)
        let sealed = key.seal(payload, for: SealedRun.place(log: run.log, first: run.first))
        try database.cachedStatement(
            sql: "UPDATE run SET bytes = ?, erased = ?, sealed = ? WHERE key = ?"
        ).execute(arguments: [payload.count, content.erased, Data(sealed), run.key])
    }

    /// A record of which changes were erased is derived anew from those that are left; if none is,
    /// nothing is left of it.
    private func settle(_ mention: RecordMention, _ naming: ForkNaming?) throws {
        if mention.kind == .parcel { try forgetCarried(in: mention.id, naming) }
        guard let row = try recordRow(mention.id) else { return }
        guard let least = try leastUnit(speakingOf: row) else {
            let carried = try filesCarriedHere(naming)
            return try settleCarried(mention.id, among: carried, naming)
        }
        try database.cachedStatement(sql: "UPDATE record SET stale = 1 WHERE key = ?")
            .execute(arguments: [row.key])
        if mention.isBegun { try unbegin(row, in: least) }
    }

    /// The change that began the record is not here any more, so the least unit stands in.
    func unbegin(_ row: RecordRow, in unit: Identifier) throws {
        try database.cachedStatement(
            sql: "UPDATE record SET begun = 0, unit = ?, stale = 1 WHERE key = ?"
        ).execute(arguments: [unit.column, row.key])
    }

    /// The least unit whose logs here speak of a record; nil if none does.
    func leastUnit(speakingOf row: RecordRow) throws -> Identifier? {
        let least = try Data.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT min(log.unit) FROM record_run JOIN run ON run.key = record_run.run
                    JOIN log ON log.key = run.log WHERE record = ?
                    """), arguments: [row.key])
        return least.flatMap { Identifier(Array($0)) }
    }

    func forget(_ row: RecordRow) throws {
        for table in ["conflict", "likeness", "record_run"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE record = ?", arguments: [row.key])
        }
        try forgetSummary(of: row)
        try database.execute(sql: "DELETE FROM record WHERE key = ?", arguments: [row.key])
    }

    private func eraseAsides(_ sums: Set<Identifier>, of log: Identifier) throws -> Int {
        guard try hasAsides(of: log) else { return 0 }
        var count = 0
        for waiting in try takeAsides(of: log, upTo: UInt64(Int64.max) - 1) {
            let left = try waiting.run.erasing(sums)
            count += left?.count ?? 0
            let run = left?.run ?? waiting.run
            try insert(WaitingRun(run: run, peer: waiting.peer, time: waiting.time))
        }
        return count
    }
}

extension Run {
    /// Nil if none of the changes is in the run.
    fileprivate func erasing(_ sums: Set<Identifier>) throws -> (run: Run, count: Int)? {
        guard let bytes = Compression.unpack(payload, bound: Limits.runContentBytes),
            let content = try? RunContent(bytes, log: log, first: first, count: count)
        else { throw StoreError.damaged(what: "run set aside") }
        return content.erasing(sums).map { ($0.packed(as: self), $0.erased - content.erased) }
    }
}

extension RunContent {
    /// The run that holds this instead of the bytes of some of its changes.
    package func packed(as run: Run) -> Run {
        Run(
            log: run.log, first: run.first, count: run.count, before: run.before,
            payload: Compression.pack(bytes, effort: .thorough), signature: run.signature)
    }
}
