import Foundation
import GRDB
import Records
package import Trust
package import Wire

extension Transaction {
    private static let columns = """
        key, id, branch, unit, class, description, origin, origin_hash, fork, number, hash, accepted
        """

    /// The branches of a log, branch 0 first; empty if it is not here.
    package func branches(of log: Identifier) throws -> [StoredLog] {
        try logs("id = ? ORDER BY branch", [log.column])
    }

    package func log(_ id: Identifier) throws -> StoredLog? {
        try logs("id = ? AND branch = 0", [id.column]).first
    }

    /// The log of that id, or the forked log one of whose branches goes by that name.
    package func log(named name: Identifier) throws -> StoredLog? {
        if let log = try log(name) { return log }
        return try ForkNaming(self)?.log(named: name)
    }

    package func log(key: Int64) throws -> StoredLog? {
        try logs("key = ?", [key]).first
    }

    /// The logs of a unit, all branches, sorted.
    package func logs(of unit: Identifier) throws -> [StoredLog] {
        try logs("unit = ? ORDER BY id, branch", [unit.column])
    }

    /// Every log, all branches, sorted.
    package func allLogs() throws -> [StoredLog] {
        try logs("true ORDER BY id, branch", [])
    }

    /// Branch 0 of the logs that have forked, sorted.
    package func forkedLogs() throws -> [StoredLog] {
        try logs("fork IS NOT NULL ORDER BY id", [])
    }

    /// The logs whose id begins with these eight bytes.
    package func logIDs(beginningWith prefix: UInt64) throws -> [Identifier] {
        let from = Identifier(high: prefix, low: 0)
        let to = Identifier(high: prefix, low: .max)
        return try logs(
            "id BETWEEN ? AND ? AND branch = 0 ORDER BY id", [from.column, to.column]
        ).map(\.id)
    }

    private func logs(_ condition: String, _ arguments: StatementArguments) throws -> [StoredLog] {
        let sql = "SELECT \(Self.columns) FROM log WHERE \(condition)"
        let statement = try database.cachedStatement(sql: sql)
        return try Row.fetchAll(statement, arguments: arguments).map { try StoredLog($0) }
    }

    /// Begins to hold a log.
    ///
    /// - Parameter isAuthorised: whether a grant covers its writer; if not, what it holds is kept
    ///   but does not count.
    package func insertLog(
        _ description: LogDescription, isAuthorised: Bool
    ) throws -> StoredLog {
        let start = Chain.start(description)
        try database.execute(
            sql: """
                INSERT INTO log (id, branch, unit, class, description, origin, origin_hash, number,
                hash, accepted) VALUES (?, 0, ?, ?, ?, 0, ?, 0, ?, ?)
                """,
            arguments: [
                start.identifier.column, description.unit.column, description.logClass.rawValue,
                Data(description.encode()), Data(start.bytes), Data(start.bytes),
                isAuthorised ? Int64.max : 0,
            ])
        return try requireLog(key: database.lastInsertedRowID)
    }

    /// Begins to hold another branch of a log that has forked after `origin`.
    package func insertBranch(
        of log: StoredLog, origin: UInt64, originHash: Hash
    ) throws -> StoredLog {
        let branch = try branches(of: log.id).count
        try database.execute(
            sql: """
                INSERT INTO log (id, branch, unit, class, description, origin, origin_hash, number,
                hash, accepted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                log.id.column, branch, log.unit.column, log.logClass.rawValue,
                Data(log.description), Int64(origin), Data(originHash.bytes), Int64(origin),
                Data(originHash.bytes), Int64(clamping: log.accepted),
            ])
        let key = database.lastInsertedRowID
        try database.execute(
            sql: "UPDATE log SET fork = min(ifnull(fork, ?), ?) WHERE id = ? AND branch = 0",
            arguments: [Int64(origin), Int64(origin), log.id.column])
        return try requireLog(key: key)
    }

    func requireLog(key: Int64) throws -> StoredLog {
        guard let log = try log(key: key) else { throw StoreError.damaged(what: "log \(key)") }
        return log
    }

    func setHead(of log: StoredLog, number: UInt64, hash: Hash) throws {
        let statement = try database.cachedStatement(
            sql: "UPDATE log SET number = ?, hash = ? WHERE key = ?")
        try statement.execute(arguments: [Int64(number), Data(hash.bytes), log.key])
    }

    /// Sets up to which number a log counts.
    package func setAccepted(_ number: UInt64, of log: StoredLog) throws {
        try database.execute(
            sql: "UPDATE log SET accepted = ? WHERE id = ?",
            arguments: [Int64(clamping: number), log.id.column])
    }
}

extension StoredLog {
    fileprivate init(_ row: Row) throws {
        guard let logClass = LogClass(rawValue: row["class"]) else {
            throw StoreError.damaged(what: "class of a log")
        }
        let fork: Int64? = row["fork"]
        let numbers: (Int64, Int64, Int64) = (row["origin"], row["number"], row["accepted"])
        self.init(
            key: row["key"], id: try row.identifier("id"), branch: row["branch"],
            unit: try row.identifier("unit"), logClass: logClass,
            description: row.bytes("description"), origin: UInt64(numbers.0),
            originHash: try row.hash("origin_hash"), fork: fork.map { UInt64($0) },
            number: UInt64(numbers.1), hash: try row.hash("hash"), accepted: UInt64(numbers.2))
    }
}
