import Foundation
import GRDB
package import Records
import Trust
package import Wire

/// What parcels have brought. It is derived, by the node, which knows the grants.
extension Transaction {
    /// Keeps what a parcel shows of one log. Where the log itself is held so far, and of what was
    /// erased in its unit, only that it came is noted.
    ///
    /// - Parameters:
    ///   - ends: the numbers at which the stretches of the log end that it shows, and the chain
    ///     hashes there.
    ///   - parcel: the record that holds the parcel.
    ///   - unit: to which it was carried.
    package func keep(
        _ changes: [CarriedChange], of log: CarriedLog, ending ends: [(number: UInt64, hash: Hash)],
        in parcel: Dot, to unit: Identifier, _ naming: ForkNaming?
    ) throws {
        let description = log.description
        let held = try heldNumber(of: description.log)
        let erased = try erasedSums(of: description.log, in: description.unit)
        try keep(log)
        let insert = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO carried VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for change in changes {
            let sum = change.sum
            let isHeld = change.dot.number <= held || erased.contains(sum.identifier)
            let sealed = key.seal(change.bytes, for: Self.place(of: change.dot))
            try insert.execute(arguments: [
                change.dot.log.column, Int64(change.dot.number), Data(sum.bytes),
                parcel.log.column, Int64(parcel.number), change.file.log.column,
                Int64(change.file.number), unit.column, isHeld ? nil : Data(sealed),
            ])
            if !isHeld { try touch(change, of: description.unit, naming) }
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
    private func touch(
        _ change: CarriedChange, of unit: Identifier, _ naming: ForkNaming?
    ) throws {
        guard let read = try? Change.decode(change.bytes, at: change.dot) else { return }
        let range = 0..<change.bytes.count
        try note(LoggedChange(dot: change.dot, range: range, change: read), of: unit, naming)
    }

    /// Notes of which record a carried change speaks, by the name that the record goes by here.
    private func note(
        _ carried: LoggedChange, of unit: Identifier, _ naming: ForkNaming?
    ) throws {
        guard let change = (naming?.rename(carried) ?? carried).change else { return }
        let record = change.record(at: carried.dot)
        var mention = RecordMention(id: record, kind: change.kind)
        mention.add(carried, isBeginning: carried.dot == record)
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

    /// The records of which parcels brought something that no log here holds, or held then.
    package func recordsCarriedHere() throws -> Set<Dot> {
        let files = try filesCarriedHere()
        guard !files.isEmpty, let naming = try ForkNaming(self) else { return files }
        return Set(files.map(naming.name))
    }

    /// The same by the names that the files have in the parcels.
    private func filesCarriedHere() throws -> Set<Dot> {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT file_log, file_number FROM carried WHERE sealed IS NOT NULL
                    """))
        return try Set(rows.map { try $0.file() })
    }

    /// The same by the record that such a file is here: where its log has forked it goes by another
    /// name than in the parcel. Several may be one.
    func filesCarriedHere(_ naming: ForkNaming?) throws -> [Dot: [Dot]] {
        Dictionary(grouping: try filesCarriedHere().sorted()) { naming?.name($0) ?? $0 }
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

    /// The records of which something counts because parcels brought it, sorted.
    package func recordsShownByParcels() throws -> [Dot] {
        try filesCarriedHere(ForkNaming(self)).filter { _, files in
            try files.contains { try !carried(of: $0).isEmpty }
        }.keys.sorted()
    }

    /// Notes anew which files parcels speak of.
    func noteCarried(_ naming: ForkNaming?, where isWanted: (Dot) -> Bool = { _ in true }) throws {
        for file in try filesCarriedHere().sorted() where isWanted(file) {
            for logged in try carried(of: file) {
                guard let log = try carriedLog(logged.dot.log) else { continue }
                try note(logged, of: log.description.unit, naming)
            }
        }
    }
}

/// Taking back what parcels have brought.
extension Transaction {
    /// Forgets what a parcel has brought: it was erased, or does not count any more.
    package func forgetCarried(in parcel: Dot, _ naming: ForkNaming?) throws {
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
        try settleCarried(files, naming)
    }

    private func settleCarried(_ files: [Dot], _ naming: ForkNaming?) throws {
        guard !files.isEmpty else { return }
        let carried = try filesCarriedHere(naming)
        for file in files { try settleCarried(naming?.name(file) ?? file, among: carried, naming) }
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
    ///
    /// - Parameter files: all that `filesCarriedHere` finds now.
    func settleCarried(
        _ record: Dot, among files: [Dot: [Dot]], _ naming: ForkNaming?
    ) throws {
        guard let row = try recordRow(record) else { return }
        let left = try (files[record] ?? []).flatMap { try carried(of: $0) }
        let units = try left.compactMap { try carriedLog($0.dot.log)?.description.unit }
        guard let least = try (units + [leastUnit(speakingOf: row)].compactMap { $0 }).min() else {
            return try forget(row)
        }
        try database.cachedStatement(sql: "UPDATE record SET stale = 1 WHERE key = ?")
            .execute(arguments: [row.key])
        let isBegun = try left.contains { $0.dot == record } || holdsBeginning(of: record, naming)
        if !isBegun { try unbegin(row, in: least) }
    }

    /// What parcels showed of a log yields to the log itself, where a run of it has come: it may be
    /// a branch that says something else there.
    func settleCarried(by run: PackedRun, of log: StoredLog, _ naming: ForkNaming?) throws {
        let shown = try database.cachedStatement(
            sql: """
                SELECT DISTINCT file_log, file_number FROM carried
                WHERE log = ? AND number BETWEEN ? AND ? AND sealed IS NOT NULL
                """)
        let rows = try Row.fetchAll(
            shown, arguments: [log.id.column, Int64(run.first), Int64(run.last)])
        try settleCarried(try rows.map { try $0.file() }, naming)
    }

    /// Whether the change that began a record stands in a log here.
    private func holdsBeginning(of record: Dot, _ naming: ForkNaming?) throws -> Bool {
        let log = naming?.log(named: record.log)?.id ?? record.log
        return try branches(of: log).contains { branch in
            guard branch.number >= record.number,
                let run = try lastRun(of: branch, startingUpTo: record.number)
            else { return false }
            let found = try content(of: run, in: branch).changes
                .first { $0.dot.number == record.number }
                .map { naming?.rename($0, in: branch) ?? $0 }
            return found?.dot == record && found?.change?.record(at: record) == record
        }
    }
}
