import Foundation
import GRDB
package import Records
package import Wire

/// Which parcels there are, and what still has to be carried.
extension Transaction {
    /// The records that hold parcels which carry a file, sorted.
    package func parcels(carrying file: Dot) throws -> [Dot] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT parcel_log AS log, parcel_number AS number FROM carried
                    WHERE file_log = ? AND file_number = ? ORDER BY parcel_log, parcel_number
                    """), arguments: [file.log.column, Int64(file.number)])
        return try rows.map { try $0.dot() }
    }

    /// The parcels that count, each with the logs of which it shows something, sorted.
    package func countingParcels() throws -> [(parcel: Dot, logs: [Identifier])] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT parcel_log AS log, parcel_number AS number, log AS shown
                    FROM carried ORDER BY 1, 2, 3
                    """))
        var found: [(parcel: Dot, logs: [Identifier])] = []
        for row in rows {
            let parcel = try row.dot()
            if found.last?.parcel != parcel { found.append((parcel, [])) }
            found[found.count - 1].logs.append(try row.identifier("shown"))
        }
        return found
    }

    /// The units to which a file was carried, sorted.
    package func units(receiving file: Dot) throws -> [Identifier] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT unit FROM carried WHERE file_log = ? AND file_number = ?
                    ORDER BY unit
                    """), arguments: [file.log.column, Int64(file.number)])
        return try rows.map { try $0.identifier("unit") }
    }

    /// The parcels that stand in a log, by the names that its branches give them; sorted.
    package func parcels(in log: Identifier) throws -> [Dot] {
        let names = try names(of: log)
        return try recordRows(of: nil, kind: .parcel).map(\.id)
            .filter { names.contains($0.log) }.sorted()
    }

    /// Every name that the records of a log go by: more than one once it has forked.
    private func names(of log: Identifier) throws -> Set<Identifier> {
        try Set(ForkNaming(self)?.names(of: log) ?? [log])
    }

    /// The parcels that have brought something and are not here any more by that name, sorted.
    package func vanishedParcels() throws -> [Dot] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT parcel_log AS log, parcel_number AS number FROM carried
                    WHERE NOT EXISTS (SELECT 1 FROM record
                        WHERE record.log = parcel_log AND record.number = parcel_number)
                    ORDER BY parcel_log, parcel_number
                    """))
        return try rows.map { try $0.dot() }
    }

    /// Whether some of a file was carried to a unit in which it is not erased.
    package func isCarriedUnerased(_ file: Dot) throws -> Bool {
        let found = try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM carried WHERE file_log = ? AND file_number = ?
                        AND NOT EXISTS (
                            SELECT 1 FROM erased WHERE erased.log = carried.log
                            AND erased.unit = carried.unit
                            AND erased.sum = substr(carried.sum, 1, 16)))
                    """), arguments: [file.log.column, Int64(file.number)])
        return found ?? false
    }

    /// The changes of a file that were carried to a unit.
    package func carriedDots(of file: Dot, to unit: Identifier) throws -> Set<Dot> {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT log, number FROM carried
                    WHERE file_log = ? AND file_number = ? AND unit = ?
                    """), arguments: [file.log.column, Int64(file.number), unit.column])
        return try Set(rows.map { try $0.dot() })
    }

    /// Those of some changes that are erased in a unit to which they might be carried, by whoever
    /// may erase there: they do not come there again.
    package func erasedDots(among dots: Set<Dot>, in unit: Identifier) throws -> Set<Dot> {
        var erased: Set<Dot> = []
        for (log, dots) in Dictionary(grouping: dots, by: \.log) {
            let gone = try erasedSums(of: log, in: unit)
            guard !gone.isEmpty else { continue }
            let numbers = Set(dots.map(\.number))
            var sums = try carriedSums(of: log, in: (numbers.min() ?? 1)...(numbers.max() ?? 1))
                .map { ($0.number, $0.sum) }
            for branch in try branches(of: log) {
                sums += try self.sums(of: branch, at: numbers).map { ($0.key, $0.value) }
            }
            for (number, sum) in sums where gone.contains(sum.identifier) {
                erased.insert(Dot(log: log, number: number))
            }
        }
        return erased
    }

    /// The first halves of the sums of the changes of a file that were carried to a unit, sorted,
    /// by the log in which they were written, sorted as well.
    package func carriedSums(
        of file: Dot, to unit: Identifier
    ) throws -> [(log: Identifier, sums: [Identifier])] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT log, sum FROM carried
                    WHERE file_log = ? AND file_number = ? AND unit = ? ORDER BY log, sum
                    """), arguments: [file.log.column, Int64(file.number), unit.column])
        var found: [(log: Identifier, sums: [Identifier])] = []
        for row in rows {
            let log = try row.identifier("log")
            if found.last?.log != log { found.append((log, [])) }
            found[found.count - 1].sums.append(try row.hash("sum").identifier)
        }
        return found
    }

    /// The sums of the changes that parcels show of a log between two numbers, by number; none
    /// where no parcel does.
    package func carriedSums(
        of log: Identifier, in numbers: ClosedRange<UInt64>
    ) throws -> [(number: UInt64, sum: Hash, parcel: Dot)] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT number AS place, sum, parcel_log AS log, parcel_number AS number
                    FROM carried WHERE log = ? AND number BETWEEN ? AND ?
                    ORDER BY 1, 2, 3, 4
                    """),
            arguments: [
                log.column, Int64(numbers.lowerBound), Int64(clamping: numbers.upperBound),
            ])
        return try rows.map { (try $0.number("place"), try $0.hash("sum"), try $0.dot()) }
    }

    /// The parcels that show changes of a log of which something says that they are erased.
    package func parcelsShowingErased(of log: Identifier) throws -> [Dot] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT parcel_log AS log, parcel_number AS number FROM carried
                    WHERE log = ? AND EXISTS (
                        SELECT 1 FROM erased
                        WHERE erased.log = carried.log AND erased.sum = substr(carried.sum, 1, 16))
                    """), arguments: [log.column])
        return try rows.map { try $0.dot() }
    }

    /// The parcels that show a stretch of a log as if it ended further on than where it ends in a
    /// branch, sorted. No parcel is opened for that, and the ends that parcels show are looked up
    /// by the branch's hashes: whoever writes many cannot make every run of the log cost as much
    /// as all of them.
    ///
    /// - Parameter number: what the branch holds up to it is not asked, and was before.
    package func parcels(
        misplacingStretchesOf log: StoredLog, after number: UInt64
    ) throws -> [Dot] {
        // What ends no further on than the first that is asked is not misplaced.
        let any = try database.cachedStatement(
            sql: "SELECT exists(SELECT 1 FROM carried_end WHERE log = ? AND number > ?)")
        guard try Bool.fetchOne(any, arguments: [log.id.column, Int64(number) + 1]) == true else {
            return []
        }
        var places: [(number: UInt64, hash: Hash)] = []
        try followChain(of: log, after: number) { number, _, hash in
            places.append((number, hash))
        }
        let found = try stride(from: 0, to: places.count, by: Self.endsAtOnce).flatMap { start in
            try parcels(showing: places[start...].prefix(Self.endsAtOnce), of: log.id)
        }
        return Set(found).sorted()
    }

    /// How many hashes are looked up by one question.
    private static var endsAtOnce: Int { 256 }

    /// The parcels that show a stretch of a log which ends with one of some hashes, but further on
    /// than at its number.
    private func parcels(
        showing places: ArraySlice<(number: UInt64, hash: Hash)>, of log: Identifier
    ) throws -> [Dot] {
        let numbers = Dictionary(places.map { ($0.hash, $0.number) }) { first, _ in first }
        let marks = databaseQuestionMarks(count: places.count)
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT parcel_log AS log, parcel_number AS number, hash, number AS place
                FROM carried_end WHERE log = ? AND hash IN (\(marks))
                """,
            arguments: StatementArguments([log.column] + places.map { Data($0.hash.bytes) }))
        return try rows.filter { row in
            try numbers[row.hash("hash")].map { try row.number("place") > $0 } ?? false
        }.map { try $0.dot() }
    }

    /// Notes a parcel that does not count yet; it is looked at again when statements are learnt.
    package func noteWaiting(parcel: Dot) throws {
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO waiting_parcel VALUES (?, ?)")
            .execute(arguments: [parcel.log.column, Int64(parcel.number)])
    }

    /// Takes that back.
    package func forgetWaiting(parcel: Dot) throws {
        try database.cachedStatement(
            sql: "DELETE FROM waiting_parcel WHERE log = ? AND number = ?"
        ).execute(arguments: [parcel.log.column, Int64(parcel.number)])
    }

    /// The parcels that do not count yet, sorted.
    ///
    /// - Parameter log: in which they stand, under any of its names; nil if in any.
    package func waitingParcels(in log: Identifier? = nil) throws -> [Dot] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT log, number FROM waiting_parcel ORDER BY log, number"))
        let waiting = try rows.map { try $0.dot() }
        guard let log, !waiting.isEmpty else { return waiting }
        let names = try names(of: log)
        return waiting.filter { names.contains($0.log) }
    }

    /// Notes of those of some files that were carried that there may be something new to carry.
    package func noteLate(_ files: Set<Dot>) throws {
        let any = try database.cachedStatement(sql: "SELECT exists(SELECT 1 FROM carried)")
        guard try Bool.fetchOne(any) == true else { return }
        let insert = try database.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO late_file SELECT file_log, file_number FROM carried
                WHERE file_log = ? AND file_number = ? LIMIT 1
                """)
        for file in files.sorted() {
            try insert.execute(arguments: [file.log.column, Int64(clamping: file.number)])
        }
    }

    /// Forgets that there may be something new of a file to carry.
    package func forgetLate(_ file: Dot) throws {
        try database.cachedStatement(sql: "DELETE FROM late_file WHERE log = ? AND number = ?")
            .execute(arguments: [file.log.column, Int64(file.number)])
    }

    /// The files of which there may be something new to carry, sorted.
    package func lateFiles() throws -> [Dot] {
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT log, number FROM late_file ORDER BY log, number"))
        return try rows.map { try $0.dot() }
    }
}
