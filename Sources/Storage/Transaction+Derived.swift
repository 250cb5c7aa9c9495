import Foundation
import GRDB
package import Records
import Trust

extension Transaction {
    /// How many records are derived at a time: what bounds the memory that a large merge needs.
    private static let batch = 256

    /// Brings the derived rows of all stale records up to date.
    ///
    /// - Parameter derive: what follows from a record; a pure function of it.
    package func refresh(_ derive: @Sendable (Records.Record) -> Derived) throws {
        var rows = try staleRows()
        guard !rows.isEmpty else { return }
        let reader = try RecordReader(transaction: self)
        while !rows.isEmpty {
            let changes = try reader.changes(of: rows)
            let derived = try rows.mapConcurrently { [key] row in
                let record = Fold.record(row.id, from: (changes[row.id] ?? []).readable)
                return SealedDerived(derive(record), kind: record.kind, of: row, with: key)
            }
            for one in derived { try store(one) }
            try keepSummaries(derived.map(\.entry))
            rows = try staleRows()
        }
    }

    /// Unit by unit, for what a unit's runs say is then unpacked for all its records at once; by
    /// key within a unit, for neighbours share a page of summaries.
    private func staleRows() throws -> [RecordRow] {
        try recordRows("stale = 1 ORDER BY unit, key LIMIT \(Self.batch)", [])
    }

    /// Whether anything waits to be derived.
    package func isStale() throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT exists(SELECT 1 FROM record WHERE stale = 1)"))
            ?? false
    }

    private func store(_ derived: SealedDerived) throws {
        let update = try database.cachedStatement(
            sql: """
                UPDATE record SET kind = ?, hard = ?, soft = ?, review = ?, urgent = ?, stale = 0
                WHERE key = ?
                """)
        try update.execute(arguments: [
            derived.entry.row.kind.rawValue, derived.entry.row.hardConflicts,
            derived.entry.row.softConflicts, derived.needsReview, derived.isUrgent, derived.row.key,
        ])
        if derived.row.kind != derived.entry.row.kind { try forgetSummary(of: derived.row) }
        try storeConflicts(of: derived)
        try storeLikenesses(of: derived)
    }

    private func storeConflicts(of derived: SealedDerived) throws {
        let row = derived.row
        if row.hardConflicts + row.softConflicts > 0 {
            try database.cachedStatement(sql: "DELETE FROM conflict WHERE record = ?")
                .execute(arguments: [row.key])
        }
        for (ordinal, conflict) in derived.conflicts.enumerated() {
            try database.cachedStatement(sql: "INSERT OR REPLACE INTO conflict VALUES (?, ?, ?, ?)")
                .execute(arguments: [row.key, ordinal, conflict.isHard, Data(conflict.sealed)])
        }
    }

    /// Most edits leave what files of one child have in common as it is.
    private func storeLikenesses(of derived: SealedDerived) throws {
        let find = try database.cachedStatement(sql: "SELECT key FROM likeness WHERE record = ?")
        let known = try Data.fetchSet(find, arguments: [derived.row.key])
        guard known != Set(derived.likenesses.map { Data($0) }) else { return }
        try database.cachedStatement(sql: "DELETE FROM likeness WHERE record = ?")
            .execute(arguments: [derived.row.key])
        let insert = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO likeness VALUES (?, ?)")
        for likeness in derived.likenesses {
            try insert.execute(arguments: [Data(likeness), derived.row.key])
        }
    }

    /// Every cell on which people disagree, hard ones first, each with its record.
    package func conflicts() throws -> [(row: RecordRow, conflict: Conflict)] {
        let rows = try recordRows("hard + soft > 0 ORDER BY key", [])
        let byKey = Dictionary(uniqueKeysWithValues: rows.map { ($0.key, $0) })
        let stored = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT record, ordinal, sealed FROM conflict
                    ORDER BY hard DESC, record, ordinal
                    """))
        return try stored.compactMap { found in
            guard let row = byKey[try found.value("record")] else { return nil }
            return (row, try conflict(found, of: row))
        }
    }

    private func conflict(_ found: Row, of row: RecordRow) throws -> Conflict {
        let place = SealedPlace("conflict", row.key, try found.value("ordinal"))
        let bytes = try open(found.bytes("sealed"), for: place, what: "conflict of \(row.key)")
        guard let conflict = try? Conflict.decode(bytes) else {
            throw StoreError.damaged(what: "conflict of \(row.key)")
        }
        return conflict
    }

    /// The records with something in them that stands before everything else.
    package func urgentRecords() throws -> [RecordRow] {
        try recordRows("urgent = 1 ORDER BY key", [])
    }

    /// The records that are to be looked at again, or together with others: among them all that
    /// name another file of the same child.
    package func recordsWithReview() throws -> [RecordRow] {
        try recordRows("review = 1 ORDER BY key", [])
    }

    /// The records that share a likeness with another, or are to be looked at again.
    package func recordsForReview() throws -> [RecordRow] {
        try recordRows(
            """
            review = 1 OR key IN (SELECT record FROM likeness WHERE key IN
            (SELECT key FROM likeness GROUP BY key HAVING count(*) > 1)) ORDER BY key
            """, [])
    }
}
