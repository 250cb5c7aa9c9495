import Records
import Foundation
import GRDB
import Trust
import Wire

extension Transaction {
    /// As `StoredRun` takes them, by their places.
    private static let columns = "key, log, first, count, bytes, hash, signature, erased"

    /// Stores a checked run at the end of its log and notes which records it touches.
    ///
    /// - Parameter changes: what the run holds, with their places in its content.
    /// - Returns: the log as it is now.
    package func append(
        _ run: PackedRun, to log: StoredLog, changes: [LoggedChange]
    ) throws -> StoredLog {
        precondition(run.first == log.number + 1, "a log has no gap (invariant 5)")
        let key = try insert(run, into: log.key)
        try setHead(of: log, number: run.last, hash: run.hash)
        let naming = try ForkNaming(self)
        try note(changes, in: key, of: log, isNew: true, naming)
        if let naming { try rename(after: run, of: log, naming) }
        try settleCarried(by: run, of: log, naming)
        let now = log.advanced(to: run.last, hash: run.hash)
        try updateDigest(from: log, to: now)
        return now
    }

    /// - Parameter place: the order of arrival; nil for the end.
    private func insert(
        _ run: PackedRun, into log: Int64, at place: Int64? = nil
    ) throws -> Int64 {
        let sealed = key.seal(run.payload, for: SealedRun.place(log: log, first: run.first))
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO run (key, log, first, count, bytes, hash, signature, erased, sealed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            place, log, Int64(run.first), run.count, run.payload.count, Data(run.hash.bytes),
            Data(run.signature), run.erased, Data(sealed),
        ])
        return database.lastInsertedRowID
    }

    /// The runs of a log that hold a number greater than `number`, in order.
    package func runs(of log: StoredLog, after number: UInt64) throws -> [StoredRun] {
        try runs("log = ? AND first + count - 1 > ? ORDER BY first", [log.key, Int64(number)])
    }

    /// The run of a branch that holds a number, or the last before it; nil if there is none.
    func lastRun(of log: StoredLog, startingUpTo number: UInt64) throws -> StoredRun? {
        try runs(
            "log = ? AND first <= ? ORDER BY first DESC LIMIT 1",
            [log.key, Int64(clamping: number)]
        ).first
    }

    /// The runs that arrived after a mark, in the order of arrival.
    package func runs(since mark: Int64) throws -> [StoredRun] {
        try runs("key > ? ORDER BY key", [mark])
    }

    /// The order of arrival of the newest run; 0 if there is none.
    package func mark() throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: "SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'run'"))
            ?? 0
    }

    /// What the store holds now, for comparing with what it held before.
    package func stamp() throws -> StoreStamp {
        StoreStamp(
            version: try Int64.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0,
            ownChanges: database.totalChangesCount)
    }

    func run(key: Int64) throws -> StoredRun {
        guard let run = try runs("key = ?", [key]).first else {
            throw StoreError.damaged(what: "run \(key)")
        }
        return run
    }

    private func runs(_ condition: String, _ arguments: StatementArguments) throws -> [StoredRun] {
        let sql = "SELECT \(Self.columns) FROM run WHERE \(condition)"
        let statement = try database.cachedStatement(sql: sql)
        return try Array(
            Row.fetchCursor(statement, arguments: arguments).map { try StoredRun($0) })
    }

    /// The packed bytes of a run, as they came.
    package func payload(of run: StoredRun) throws -> [UInt8] {
        try sealed(run).payload(with: key)
    }

    func sealed(_ run: StoredRun) throws -> SealedRun {
        let statement = try database.cachedStatement(sql: "SELECT sealed FROM run WHERE key = ?")
        guard let sealed = try Data.fetchOne(statement, arguments: [run.key]) else {
            throw StoreError.damaged(what: "run \(run.key)")
        }
        return SealedRun(run: run, sealed: Array(sealed))
    }

    /// The changes of a run, taken apart.
    package func content(of run: StoredRun, in log: StoredLog) throws -> RunContent {
        let bytes = try sealed(run).content(with: key)
        guard let content = try? RunContent(bytes, log: log.id, first: run.first, count: run.count)
        else { throw StoreError.damaged(what: "run \(run.key)") }
        return content
    }

    /// The claimed time of the first change after a number; nil if it cannot be read.
    package func claimedTime(of log: StoredLog, after number: UInt64) throws -> Int64? {
        let next = try runs(
            "log = ? AND first + count - 1 > ? ORDER BY first LIMIT 1",
            [log.key, Int64(number)])
        guard let run = next.first else { return nil }
        let dot = Dot(log: log.id, number: max(number + 1, run.first))
        let content = try sealed(run).content(with: key)
        return RunContent.change(dot, in: content, first: run.first)?.time
    }

    /// Replaces neighbouring runs of a log by one with the same changes, which takes the place of
    /// the newest in the order of arrival.
    package func replace(
        _ old: [(run: StoredRun, changes: [LoggedChange])], of log: StoredLog, by run: PackedRun,
        changes: [LoggedChange]
    ) throws {
        let naming = try ForkNaming(self)
        for (run, changes) in old {
            try unlink(changes, from: run.key, of: log, naming)
            try database.cachedStatement(sql: "DELETE FROM run WHERE key = ?").execute(arguments: [
                run.key
            ])
        }
        let newest = old.map(\.run.key).max()
        let key = try insert(run, into: log.key, at: newest)
        try note(changes, in: key, of: log, isNew: false, naming)
    }
}

extension StoredRun {
    fileprivate init(_ row: Row) throws {
        let count: Int = try row.value(3)
        self.init(
            key: try row.value(0), log: try row.value(1), first: try row.number(2), count: count,
            bytes: try row.value(4), hash: try row.hash(5), signature: try row.bytes(6),
            erased: try row.value(7))
        guard first > 0, (1...Limits.runChanges).contains(count), bytes >= 0 else {
            throw StoreError.damaged(what: "run \(key)")
        }
    }
}

extension StoredLog {
    func advanced(to number: UInt64, hash: Hash) -> StoredLog {
        StoredLog(
            key: key, id: id, branch: branch, parent: parent, unit: unit, logClass: logClass,
            description: description, origin: origin, originHash: originHash,
            number: number, hash: hash, accepted: accepted, adopted: adopted)
    }
}
