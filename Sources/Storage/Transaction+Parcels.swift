import Foundation
import GRDB
package import Records
import Trust
package import Wire

/// What parcels have brought. It is derived, by the node, which knows the grants.
extension Transaction {
    /// Keeps what a parcel shows of one log. Where the log itself is held so far, only that it came
    /// is noted.
    ///
    /// - Parameters:
    ///   - ends: the numbers at which the stretches of the log end that it shows, and the chain
    ///     hashes there.
    ///   - parcel: the record that holds the parcel.
    ///   - unit: to which it was carried.
    package func keep(
        _ changes: [CarriedChange], of log: CarriedLog, ending ends: [(number: UInt64, hash: Hash)],
        in parcel: Dot, to unit: Identifier
    ) throws {
        let description = log.description
        let held = try heldNumber(of: description.log)
        try keep(log)
        let insert = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO carried VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for change in changes {
            let isHeld = change.dot.number <= held
            let sealed = key.seal(change.bytes, for: Self.place(of: change.dot))
            try insert.execute(arguments: [
                change.dot.log.column, Int64(change.dot.number), Data(change.sum.bytes),
                parcel.log.column, Int64(parcel.number), change.file.log.column,
                Int64(change.file.number), unit.column, isHeld ? nil : Data(sealed),
            ])
            if !isHeld { try touch(change, of: description.unit) }
        }
        if !changes.isEmpty { try keep(ends, of: description.log, in: parcel) }
    }

    private func keep(
        _ ends: [(number: UInt64, hash: Hash)], of log: Identifier, in parcel: Dot
    ) throws {
        let insert = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO carried_end VALUES (?, ?, ?, ?, ?)")
        for end in ends {
            try insert.execute(arguments: [
                log.column, Data(end.hash.bytes), Int64(clamping: end.number), parcel.log.column,
                Int64(parcel.number),
            ])
        }
    }

    private func keep(_ log: CarriedLog) throws {
        let (id, description) = (log.description.log, log.description)
        var writer = CBORWriter(capacity: 64)
        writer.write(log.name)
        writer.write(log.unitName)
        let names = key.seal(writer.bytes, for: SealedPlace("carried_log", id))
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO carried_log VALUES (?, ?, ?)")
            .execute(arguments: [id.column, Data(description.encode()), Data(names)])
    }

    private static func place(of dot: Dot) -> SealedPlace {
        SealedPlace("carried", Int64(bitPattern: dot.log.low), Int64(dot.number))
    }

    /// The file is derived anew, as if a run had spoken of it.
    private func touch(_ change: CarriedChange, of unit: Identifier) throws {
        guard let read = try? Change.decode(change.bytes, at: change.dot) else { return }
        var mention = RecordMention(id: change.file, kind: read.kind)
        mention.add(
            LoggedChange(dot: change.dot, range: 0..<change.bytes.count, change: read),
            isBeginning: change.dot == change.file)
        _ = try recordKey(of: mention, unit: unit, isNew: true)
    }

    /// Up to which number some branch of a log is held; 0 if it is not here.
    func heldNumber(of log: Identifier) throws -> UInt64 {
        try branches(of: log).map(\.number).max() ?? 0
    }

    /// What is known of a log of which parcels show something; nil if none does.
    package func carriedLog(_ id: Identifier) throws -> CarriedLog? {
        let find = try database.cachedStatement(
            sql: "SELECT id, description, sealed FROM carried_log WHERE id = ?")
        return try Row.fetchOne(find, arguments: [id.column]).map { try carriedLog($0) }
    }

    /// The logs of which parcels show something, sorted.
    package func carriedLogs() throws -> [CarriedLog] {
        let find = try database.cachedStatement(
            sql: "SELECT id, description, sealed FROM carried_log ORDER BY id")
        return try Row.fetchAll(find).map { try carriedLog($0) }
    }

    private func carriedLog(_ row: Row) throws -> CarriedLog {
        let id = try row.identifier("id")
        let what = "carried log \(id)"
        var reader = CBORReader(
            try open(row.bytes("sealed"), for: SealedPlace("carried_log", id), what: what))
        guard let description = try? LogDescription.decode(row.bytes("description")),
            let name = try? reader.readText(), let unitName = try? reader.readText()
        else { throw StoreError.damaged(what: what) }
        return CarriedLog(description, name: name, unitName: unitName)
    }

    /// The files of which parcels brought something that no log here holds, or held then.
    package func filesCarriedHere() throws -> Set<Dot> {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT file_log, file_number FROM carried WHERE sealed IS NOT NULL
                    """))
        return try Set(rows.map { try $0.file() })
    }

    /// The changes of a file that count because parcels brought them: each once, and none of which
    /// the log is held so far. Of two that claim one place the one with the lesser sum counts.
    func carried(of file: Dot) throws -> [LoggedChange] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT log, number, sum, sealed FROM carried
                    WHERE file_log = ? AND file_number = ? AND sealed IS NOT NULL
                    ORDER BY log, number, sum
                    """), arguments: [file.log.column, Int64(file.number)])
        var changes: [LoggedChange] = []
        for row in rows {
            let dot = Dot(log: try row.identifier("log"), number: try row.number("number"))
            guard changes.last?.dot != dot, try heldNumber(of: dot.log) < dot.number else {
                continue
            }
            let what = "carried change \(dot.number)"
            let bytes = try open(row.bytes("sealed"), for: Self.place(of: dot), what: what)
            guard let change = try? Change.decode(bytes, at: dot) else {
                throw StoreError.damaged(what: what)
            }
            changes.append(LoggedChange(dot: dot, range: 0..<bytes.count, change: change))
        }
        return changes
    }

    /// The files of which something counts because parcels brought it, sorted.
    package func filesShownByParcels() throws -> [Dot] {
        try filesCarriedHere().sorted().filter { try !carried(of: $0).isEmpty }
    }

    /// Notes anew which files parcels speak of.
    func noteCarried() throws {
        for file in try filesShownByParcels() {
            for logged in try carried(of: file) {
                guard let change = logged.change, let log = try carriedLog(logged.dot.log) else {
                    continue
                }
                var mention = RecordMention(id: file, kind: change.kind)
                mention.add(logged, isBeginning: logged.dot == file)
                _ = try recordKey(of: mention, unit: log.description.unit, isNew: true)
            }
        }
    }
}

/// Taking back what parcels have brought.
extension Transaction {
    /// Forgets what a parcel has brought: it was erased, or does not count any more.
    package func forgetCarried(in parcel: Dot) throws {
        let condition = "parcel_log = ? AND parcel_number = ?"
        let arguments: StatementArguments = [parcel.log.column, Int64(parcel.number)]
        let distinct = { (columns: String) in
            try Row.fetchAll(
                database, sql: "SELECT DISTINCT \(columns) FROM carried WHERE \(condition)",
                arguments: arguments)
        }
        let files = try distinct("file_log, file_number").map { try $0.file() }
        let logs = try distinct("log").map { try $0.identifier("log") }
        for table in ["carried", "carried_end"] {
            try database.execute(
                sql: "DELETE FROM \(table) WHERE \(condition)", arguments: arguments)
        }
        for log in logs { try forgetUncarried(log) }
        for file in files { try settleCarried(file) }
    }

    /// Forgets what is known of a log if no parcel shows anything of it any more.
    private func forgetUncarried(_ log: Identifier) throws {
        try database.cachedStatement(
            sql: """
                DELETE FROM carried_log
                WHERE id = ? AND NOT EXISTS (SELECT 1 FROM carried WHERE log = ?)
                """
        ).execute(arguments: [log.column, log.column])
    }

    /// A file of which nothing is left is forgotten; any other is derived anew, and belongs where
    /// what is left says.
    func settleCarried(_ file: Dot) throws {
        guard let row = try recordRow(file) else { return }
        let left = try carried(of: file)
        let units = try left.compactMap { try carriedLog($0.dot.log)?.description.unit }
        guard let least = try (units + [leastUnit(speakingOf: row)].compactMap { $0 }).min() else {
            return try forget(row)
        }
        try database.cachedStatement(sql: "UPDATE record SET stale = 1 WHERE key = ?")
            .execute(arguments: [row.key])
        let isBegun =
            try left.contains { $0.dot == file } || heldNumber(of: file.log) >= file.number
        if !isBegun { try unbegin(row, in: least) }
    }
}
