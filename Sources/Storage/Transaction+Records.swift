import Foundation
import GRDB
package import Records
import Trust
package import Wire

extension Transaction {
    static let recordColumns = "key, log, number, unit, kind, hard, soft, begun"

    /// Notes where a run speaks of which record.
    ///
    /// - Parameters:
    ///   - isNew: whether the changes were not here before; then the records are derived anew
    ///     before anything is read of them.
    ///   - naming: the names of what has forked, which cost readings to find.
    func note(
        _ changes: [LoggedChange], in run: Int64, of log: StoredLog, isNew: Bool,
        _ naming: ForkNaming?
    ) throws {
        let link = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO record_run VALUES (?, ?, ?)")
        for mention in mentions(changes, of: log, naming) {
            let key = try recordKey(of: mention, unit: log.unit, isNew: isNew)
            try link.execute(arguments: [key, run, Data(mention.places.bytes)])
        }
    }

    /// Notes which records the changes of a stored run touch.
    func note(_ run: StoredRun, of log: StoredLog, _ naming: ForkNaming?) throws {
        let content = try content(of: run, in: log)
        try note(content.changes, in: run.key, of: log, isNew: true, naming)
    }

    /// Takes back that a run speaks of records.
    func unlink(
        _ changes: [LoggedChange], from run: Int64, of log: StoredLog, _ naming: ForkNaming?
    ) throws {
        let unlink = try database.cachedStatement(
            sql: """
                DELETE FROM record_run WHERE run = ? AND record =
                (SELECT key FROM record WHERE number = ? AND log = ?)
                """)
        for mention in mentions(changes, of: log, naming) {
            try unlink.execute(
                arguments: [run, Int64(mention.id.number), mention.id.log.column])
        }
    }

    /// The records of which the changes of a run speak, in the order of the first mention.
    func mentions(
        _ changes: [LoggedChange], of log: StoredLog, _ naming: ForkNaming?
    ) -> [RecordMention] {
        var places: [Dot: Int] = [:]
        var mentions: [RecordMention] = []
        for logged in changes {
            let named = naming?.rename(logged, in: log) ?? logged
            guard let change = named.change else { continue }
            let id = change.record(at: named.dot)
            let place = places[id] ?? mentions.count
            if place == mentions.count {
                places[id] = place
                mentions.append(RecordMention(id: id, kind: change.kind))
            }
            mentions[place].add(logged, isBeginning: named.dot == id)
        }
        return mentions
    }

    /// Finds a record's row or begins one. A record belongs to the unit in whose log it was begun;
    /// where that is not here, the least unit whose logs speak of it stands in, whatever came
    /// first.
    func recordKey(
        of mention: RecordMention, unit: Identifier, isNew: Bool
    ) throws -> Int64 {
        let id = mention.id
        let find = try database.cachedStatement(
            sql: "SELECT key, stale, begun, unit FROM record WHERE number = ? AND log = ?")
        if let row = try Row.fetchOne(find, arguments: [Int64(id.number), id.log.column]) {
            try update(row, mention, unit: unit, isNew: isNew)
            return try row.value("key")
        }
        let insert = try database.cachedStatement(
            sql: "INSERT INTO record (log, number, unit, kind, begun) VALUES (?, ?, ?, ?, ?)")
        try insert.execute(
            arguments: [
                id.log.column, Int64(id.number), unit.column, mention.kind.rawValue,
                mention.isBegun,
            ])
        return database.lastInsertedRowID
    }

    private func update(
        _ row: Row, _ mention: RecordMention, unit: Identifier, isNew: Bool
    ) throws {
        let key: Int64 = try row.value("key")
        if isNew, try !row.value("stale") {
            try database.cachedStatement(sql: "UPDATE record SET stale = 1 WHERE key = ?")
                .execute(arguments: [key])
        }
        guard try !row.value("begun"), try mention.isBegun || unit < row.identifier("unit") else {
            return
        }
        try database.cachedStatement(
            sql: "UPDATE record SET begun = ?, unit = ?, stale = 1 WHERE key = ?"
        ).execute(arguments: [mention.isBegun, unit.column, key])
    }

    /// The record that a change began; nil if no change that is here speaks of it.
    package func recordRow(_ id: Dot) throws -> RecordRow? {
        guard let number = Int64(exactly: id.number) else { return nil }
        return try recordRows("log = ? AND number = ?", [id.log.column, number]).first
    }

    /// The records that go by a code; several, where logs share the first letters of it. If none
    /// does, those that went by it before their log had branches: it may stand on paper.
    package func recordRows(coded code: RecordCode) throws -> [RecordRow] {
        let rows = try recordRows("number = ? ORDER BY key", [Int64(clamping: code.number)])
        let named = rows.filter { code.matches($0.id) }
        guard named.isEmpty, let naming = try ForkNaming(self) else { return named }
        return rows.filter { naming.formerNames(of: $0.id).contains(where: code.matches) }
    }

    /// Counts the records of all units of which a change that is here speaks.
    package func recordCount(of kind: RecordKind) throws -> Int {
        try Int.fetchOne(
            database.cachedStatement(sql: "SELECT count(*) FROM record WHERE kind = ?"),
            arguments: [kind.rawValue]) ?? 0
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
        let sql = "SELECT \(Self.recordColumns) FROM record WHERE \(condition)"
        let statement = try database.cachedStatement(sql: sql)
        return try Array(
            Row.fetchCursor(statement, arguments: arguments).map { try RecordRow($0) })
    }

    /// The changes of a record that count, each with its place.
    package func changes(of record: RecordRow) throws -> [LoggedChange] {
        try changes(of: [record])[record.id] ?? []
    }

    /// The changes of several records that count, keyed by record.
    package func changes(of records: [RecordRow]) throws -> [Dot: [LoggedChange]] {
        try RecordReader(transaction: self).changes(of: records)
    }

    /// Makes something of each of several things and of what is said of their records. Many are
    /// read at a time: a run in which several of them stand is unpacked once, and the memory that
    /// a county's list needs is bounded.
    ///
    /// - Parameters:
    ///   - rows: the records of one thing.
    ///   - body: gets the changes that count of these records, and of others, keyed by record;
    ///     gives nil for what is to be left out.
    package func mapChanges<Item, Result>(
        of items: [Item], in rows: (Item) throws -> [RecordRow],
        _ body: (Item, _ changes: [Dot: [LoggedChange]]) throws -> Result?
    ) throws -> [Result] {
        try stride(from: 0, to: items.count, by: Self.itemsAtOnce).flatMap { start in
            let part = items[start...].prefix(Self.itemsAtOnce)
            let changes = try changes(of: try part.flatMap(rows))
            return try part.compactMap { try body($0, changes) }
        }
    }

    private static var itemsAtOnce: Int { 256 }

    /// Folds a record from its changes.
    package func record(_ row: RecordRow) throws -> Records.Record {
        Fold.record(row.id, from: try changes(of: row).readable)
    }
}

extension RecordRow {
    /// Reads the columns that `recordColumns` names, by their places: a county has sixty thousand.
    init(_ row: Row) throws {
        self.init(
            key: try row.value(0), id: Dot(log: try row.identifier(1), number: try row.number(2)),
            unit: try row.identifier(3), kind: RecordKind(rawValue: try row.value(4)),
            hardConflicts: try row.value(5), softConflicts: try row.value(6),
            hasBegun: try row.value(7))
    }
}

extension [LoggedChange] {
    /// Those that this program can read, as a fold takes them.
    package var readable: [(dot: Dot, change: Change)] {
        compactMap { logged in logged.change.map { (logged.dot, $0) } }
    }
}
