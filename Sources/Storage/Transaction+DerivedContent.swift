import Foundation
import GRDB
import Records
import Trust
import Wire

extension Transaction {
    /// What the derived tables say, in one order: equal contents give equal lines. A line begins
    /// with its table, so that differences can be told by it; what cannot be read says so. Lines of
    /// `record`, `conflict` and `digest` are the same on every node that holds the same changes;
    /// those of `place` and `likeness` have this store's own keys.
    package func derivedContent() throws -> [String] {
        try derivedRecords() + derivedConflicts() + derivedDigests() + derivedPlaces()
            + derivedLikenesses()
    }

    private func derivedRecords() throws -> [String] {
        let review = try keys("review = 1")
        let begun = try keys("begun = 1")
        let urgent = try keys("urgent = 1")
        let stored = try storedSummaries()
        return try recordRows("true ORDER BY log, number", []).map { row in
            let marks = [review, begun, urgent].map { $0.contains(row.key) ? "1" : "0" }.joined()
            return "record \(row.id.name) \(row.unit) \(row.kind.rawValue) \(row.hardConflicts) "
                + "\(row.softConflicts) \(marks) \(content(of: row, as: stored[row.key]))"
        }
    }

    /// The summary, if what stands beside it is what the record's own row says.
    private func content(of row: RecordRow, as stored: StoredSummary?) -> String {
        guard let stored else { return (try? summary(of: row)) == nil ? "damaged" : "" }
        return stored.row == row ? Hexadecimal.encode(stored.summary) : "misplaced"
    }

    /// The summaries of all pages that can be read, by the keys of the records.
    private func storedSummaries() throws -> [Int64: StoredSummary] {
        let kinds = try Int.fetchAll(
            database, sql: "SELECT DISTINCT kind FROM summary ORDER BY kind")
        let known = kinds.flatMap { kind in
            (try? mapSummaries(kind: RecordKind(rawValue: kind)) { $0 }) ?? []
        }
        return Dictionary(known.map { ($0.row.key, $0) }) { _, last in last }
    }

    private func keys(_ condition: String) throws -> Set<Int64> {
        try Set(
            Int64.fetchAll(
                database.cachedStatement(sql: "SELECT key FROM record WHERE \(condition)")))
    }

    private func derivedConflicts() throws -> [String] {
        try lines(
            """
            SELECT log, number, record, ordinal, conflict.hard AS hard, conflict.sealed AS sealed
            FROM conflict JOIN record ON record.key = conflict.record ORDER BY log, number, ordinal
            """
        ) { row in
            let place = SealedPlace(
                "conflict", try row.value("record"), try row.value("ordinal"))
            let bytes = try? open(row.bytes("sealed"), for: place, what: "conflict")
            let content = bytes.map { Hexadecimal.encode($0) } ?? "damaged"
            return "conflict \(try row.dot().name) \(try row.value("hard") as Int) \(content)"
        }
    }

    private func derivedDigests() throws -> [String] {
        try lines("SELECT unit, part, sum FROM digest ORDER BY unit, part") { row in
            let (unit, sum) = (try row.bytes("unit"), try row.bytes("sum"))
            guard sum.contains(where: { $0 != 0 }) else { return nil }
            return "digest \(Hexadecimal.encode(unit)) \(try row.value("part") as Int) "
                + Hexadecimal.encode(sum)
        }
    }

    private func derivedPlaces() throws -> [String] {
        try lines(
            """
            SELECT log, number, run, places FROM record_run JOIN record ON record.key = record
            ORDER BY log, number, run
            """
        ) { row in
            "place \(try row.dot().name) \(try row.value("run") as Int64) "
                + Hexadecimal.encode(try row.bytes("places"))
        }
    }

    private func derivedLikenesses() throws -> [String] {
        try lines(
            """
            SELECT log, number, likeness.key AS likeness FROM likeness
            JOIN record ON record.key = record ORDER BY log, number, likeness
            """
        ) { row in
            "likeness \(try row.dot().name) " + Hexadecimal.encode(try row.bytes("likeness"))
        }
    }

    private func lines(_ sql: String, _ line: (Row) throws -> String?) throws -> [String] {
        try Row.fetchAll(database, sql: sql).compactMap(line)
    }
}

extension Dot {
    fileprivate var name: String { "\(log)/\(number)" }
}
