import Foundation
import GRDB
package import Records
package import Trust
package import Wire

extension Transaction {
    /// As `StoredLog` takes them, by their places.
    private static let columns = """
        key, id, branch, parent, unit, class, description, origin, origin_hash, number, hash,
        accepted, adopted
        """

    /// The branches of a log, branch 0 first; empty if it is not here.
    package func branches(of log: Identifier) throws -> [StoredLog] {
        let branches = try logs("id = ? ORDER BY branch", [log.column])
        guard branches.map(\.branch) == Array(branches.indices) else {
            throw StoreError.damaged(what: "branches of log \(log)")
        }
        return branches
    }

    /// The branches of the log that a row is of, the row itself among them, branch 0 first. A row
    /// whose id is damaged may stand where its id does not lead: that throws.
    package func branches(beside log: StoredLog) throws -> [StoredLog] {
        let branches = try branches(of: log.id)
        guard log.branch < branches.count, branches[log.branch].key == log.key else {
            throw StoreError.damaged(what: "log \(log.key)")
        }
        return branches
    }

    /// Branch 0 of a log; nil if it is not here.
    package func log(_ id: Identifier) throws -> StoredLog? {
        try logs("id = ? AND branch = 0", [id.column]).first
    }

    /// The log of that id, or the forked log one of whose branches goes by that name.
    package func log(named name: Identifier) throws -> StoredLog? {
        if let log = try log(name) { return log }
        return try ForkNaming(self)?.log(named: name)
    }

    /// One branch, by its row; nil if there is no such row.
    package func log(key: Int64) throws -> StoredLog? {
        try logs("key = ?", [key]).first
    }

    /// The logs of a unit, all branches, sorted.
    package func logs(of unit: Identifier) throws -> [StoredLog] {
        try logs("unit = ? ORDER BY id, branch", [unit.column])
    }

    /// The logs of a class, of all units, all branches, sorted.
    package func logs(of logClass: LogClass) throws -> [StoredLog] {
        try logs("class = ? ORDER BY id, branch", [logClass.rawValue])
    }

    /// Every log, all branches, sorted.
    package func allLogs() throws -> [StoredLog] {
        try logs("true ORDER BY id, branch", [])
    }

    /// Branch 0 of the logs that have forked, sorted.
    package func forkedLogs() throws -> [StoredLog] {
        try logs("fork IS NOT NULL ORDER BY id", [])
    }

    /// Branch 0 of the logs of which something does not count, or would not, sorted.
    package func quarantinedLogs() throws -> [StoredLog] {
        try logs(
            """
            branch = 0 AND (accepted = 0 OR id IN (SELECT id FROM log WHERE accepted < number))
            ORDER BY id
            """, [])
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
        return try Array(
            Row.fetchCursor(statement, arguments: arguments).map { try StoredLog($0) })
    }

    /// Begins to hold a log.
    ///
    /// - Parameter isAuthorised: whether a grant covers its writer; if not, what it holds is kept
    ///   but does not count.
    package func insertLog(
        _ description: LogDescription, isAuthorised: Bool
    ) throws -> StoredLog {
        let start = Chain.start(description)
        try database.cachedStatement(
            sql: """
                INSERT INTO log (id, branch, parent, unit, class, description, origin, origin_hash,
                number, hash, accepted) VALUES (?, 0, 0, ?, ?, ?, 0, ?, 0, ?, ?)
                """
        ).execute(arguments: [
            start.identifier.column, description.unit.column, description.logClass.rawValue,
            Data(description.encode()), Data(start.bytes), Data(start.bytes),
            isAuthorised ? Int64.max : 0,
        ])
        return try requireLog(key: database.lastInsertedRowID)
    }

    /// Forgets a log of which nothing is held.
    package func removeEmptyLog(_ log: StoredLog) throws {
        try database.cachedStatement(sql: "DELETE FROM log WHERE key = ?").execute(arguments: [
            log.key
        ])
    }

    /// Begins to hold another branch of a log, which leaves `log` after `origin`.
    package func insertBranch(
        of log: StoredLog, origin: UInt64, originHash: Hash
    ) throws -> StoredLog {
        let branches = try branches(beside: log)
        var parent = log
        while parent.branch > 0, origin <= parent.origin { parent = branches[parent.parent] }
        try database.cachedStatement(
            sql: """
                INSERT INTO log (id, branch, parent, unit, class, description, origin, origin_hash,
                number, hash, accepted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            log.id.column, branches.count, parent.branch, log.unit.column,
            log.logClass.rawValue,
            Data(log.description), Int64(origin), Data(originHash.bytes), Int64(origin),
            Data(originHash.bytes), Int64(clamping: log.accepted),
        ])
        let key = database.lastInsertedRowID
        try database.cachedStatement(
            sql: "UPDATE log SET fork = min(ifnull(fork, ?), ?) WHERE id = ? AND branch = 0"
        ).execute(arguments: [Int64(origin), Int64(origin), log.id.column])
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

    /// Sets up to which number a branch counts, and what beyond it; what it speaks of is derived
    /// anew.
    package func setAccepted(
        _ number: UInt64, adopting adopted: [ClosedRange<UInt64>] = [], of log: StoredLog
    ) throws {
        let ranges = adopted.flatMap { $0.lowerBound.bigEndianBytes + $0.upperBound.bigEndianBytes }
        try database.cachedStatement(
            sql: "UPDATE log SET accepted = ?, adopted = ? WHERE key = ?"
        ).execute(arguments: [
            Int64(clamping: number), ranges.isEmpty ? nil : Data(ranges), log.key,
        ])
        try database.cachedStatement(
            sql: """
                UPDATE record SET stale = 1 WHERE key IN (
                SELECT record FROM record_run JOIN run ON run.key = run WHERE run.log = ?)
                """
        ).execute(arguments: [log.key])
    }
}

extension StoredLog {
    fileprivate init(_ row: Row) throws {
        guard let logClass = LogClass(rawValue: try row.value(5)) else {
            throw StoreError.damaged(what: "class of a log")
        }
        self.init(
            key: try row.value(0), id: try row.identifier(1), branch: try row.value(2),
            parent: try row.value(3), unit: try row.identifier(4), logClass: logClass,
            description: try row.bytes(6), origin: try row.number(7),
            originHash: try row.hash(8), number: try row.number(9), hash: try row.hash(10),
            accepted: try row.number(11), adopted: try row.ranges(12))
        // A branch leaves an earlier one; only so does the way back to branch 0 end.
        let isPlaced = branch == 0 ? parent == 0 : parent >= 0 && parent < branch
        guard origin <= number, isPlaced else {
            throw StoreError.damaged(what: "log \(key)")
        }
    }
}

extension Row {
    /// Pairs of numbers, as `setAccepted` writes them.
    fileprivate func ranges(_ index: Int) throws -> [ClosedRange<UInt64>] {
        let bytes = try bytes(index)
        let damaged = StoreError.damaged(what: "column \(index)")
        guard bytes.count.isMultiple(of: 16) else { throw damaged }
        var ranges: [ClosedRange<UInt64>] = []
        for start in stride(from: 0, to: bytes.count, by: 16) {
            guard let pair = Identifier(bytes[start...]), pair.high <= pair.low,
                pair.high > ranges.last?.upperBound ?? 0
            else { throw damaged }
            ranges.append(pair.high...pair.low)
        }
        return ranges
    }
}
