import Foundation
import GRDB
package import Records
import Trust
package import Wire

extension Transaction {
    private static let columns = "key, log, number, unit, kind, hard, soft"

    /// Notes where a run speaks of which record; the records are derived anew before anything is
    /// read of them.
    func note(_ changes: [LoggedChange], in run: Int64, of log: StoredLog) throws {
        var places: [Dot: RunPlaces] = [:]
        var order: [(Dot, RecordKind)] = []
        let naming = try ForkNaming(self)
        for logged in changes {
            let named = naming?.rename(logged, in: log) ?? logged
            guard let change = named.change else { continue }
            let id = change.record(at: named.dot)
            if places[id] == nil { order.append((id, change.kind)) }
            places[id, default: RunPlaces()].add(logged)
        }
        let link = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO record_run VALUES (?, ?, ?)")
        for (id, kind) in order {
            let key = try recordKey(of: id, kind: kind, unit: log.unit)
            try link.execute(arguments: [key, run, Data((places[id] ?? RunPlaces()).bytes)])
        }
    }

    /// Finds a record's row or begins one, and marks it stale. Where a record was begun in a log
    /// that is not here, the unit of the first log that speaks of it stands in.
    private func recordKey(of id: Dot, kind: RecordKind, unit: Identifier) throws -> Int64 {
        let find = try database.cachedStatement(
            sql: "UPDATE record SET stale = 1 WHERE log = ? AND number = ? RETURNING key")
        if let key = try Int64.fetchOne(find, arguments: [id.log.column, Int64(id.number)]) {
            return key
        }
        let insert = try database.cachedStatement(
            sql: "INSERT INTO record (log, number, unit, kind) VALUES (?, ?, ?, ?)")
        try insert.execute(
            arguments: [id.log.column, Int64(id.number), unit.column, kind.rawValue])
        return database.lastInsertedRowID
    }

    package func recordRow(_ id: Dot) throws -> RecordRow? {
        try recordRows("log = ? AND number = ?", [id.log.column, Int64(id.number)]).first
    }

    /// The records that the change of this number began, in whatever log.
    package func recordRows(numbered number: UInt64) throws -> [RecordRow] {
        try recordRows("number = ? ORDER BY key", [Int64(clamping: number)])
    }

    package func recordCount(of kind: RecordKind) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(*) FROM record WHERE kind = ?",
            arguments: [kind.rawValue]) ?? 0
    }

    package func recordRow(key: Int64) throws -> RecordRow? {
        try recordRows("key = ?", [key]).first
    }

    /// The records of one kind, of one unit or of all, in the order in which they became known.
    package func recordRows(of unit: Identifier?, kind: RecordKind) throws -> [RecordRow] {
        guard let unit else { return try recordRows("kind = ? ORDER BY key", [kind.rawValue]) }
        return try recordRows(
            "unit = ? AND kind = ? ORDER BY key", [unit.column, kind.rawValue])
    }

    func recordRows(
        _ condition: String, _ arguments: StatementArguments
    ) throws -> [RecordRow] {
        let sql = "SELECT \(Self.columns) FROM record WHERE \(condition)"
        let statement = try database.cachedStatement(sql: sql)
        return try Row.fetchAll(statement, arguments: arguments).map { try RecordRow($0) }
    }

    /// The changes of a record that count, each with its place.
    package func changes(of record: RecordRow) throws -> [LoggedChange] {
        var reader = try RecordReader(transaction: self)
        return try reader.changes(of: [record])[record.id] ?? []
    }

    /// Folds a record from its changes.
    package func record(_ row: RecordRow) throws -> Records.Record {
        Fold.record(row.id, from: try changes(of: row).readable)
    }
}

extension RecordRow {
    fileprivate init(_ row: Row) throws {
        let number: Int64 = row["number"]
        self.init(
            key: row["key"], id: Dot(log: try row.identifier("log"), number: UInt64(number)),
            unit: try row.identifier("unit"), kind: RecordKind(rawValue: row["kind"]),
            hardConflicts: row["hard"], softConflicts: row["soft"])
    }
}

extension [LoggedChange] {
    /// Those that this program can read, as a fold takes them.
    package var readable: [(dot: Dot, change: Change)] {
        compactMap { logged in logged.change.map { (logged.dot, $0) } }
    }
}
