import Foundation
import GRDB
package import Records
import Trust

extension Transaction {
    /// The records of a kind with their summaries, in the order in which they became known.
    package func summaries(
        kind: RecordKind
    ) throws -> [(row: RecordRow, summary: [UInt8])] {
        try mapSummaries(kind: kind) { ($0.row, $0.summary) }
    }

    /// Makes something of the summaries of the records of a kind, on all processors.
    ///
    /// - Parameter read: gives nil for what is to be left out.
    /// - Returns: in the order in which the records became known.
    package func mapSummaries<Result: Sendable>(
        kind: RecordKind, _ read: @Sendable (StoredSummary) throws -> Result?
    ) throws -> [Result] {
        let statement = try database.cachedStatement(
            sql: "SELECT page, sealed FROM summary WHERE kind = ? ORDER BY page")
        let pages = try Array(
            Row.fetchCursor(statement, arguments: [kind.rawValue]).map { row in
                (SummaryPlace(kind: kind, page: try row.value(0)), try row.bytes(1))
            })
        let parts = try pages.mapPartsConcurrently { [key] part in
            var found: [Result] = []
            for (place, sealed) in part {
                for entry in try SummaryPage(at: place, opening: sealed, with: key).entries {
                    if let one = try read(entry) { found.append(one) }
                }
            }
            return found
        }
        return parts.flattened()
    }

    /// The summary of a record as it was derived; empty if it never was.
    package func summary(of row: RecordRow) throws -> [UInt8] {
        try page(at: SummaryPlace(of: row))[row.key]?.summary ?? []
    }

    /// The summaries of some records as they were derived, by the keys of their rows; none where
    /// none was derived. A page in which several of them stand is read and opened once.
    package func summaries(of rows: [RecordRow]) throws -> [Int64: [UInt8]] {
        let keys = Set(rows.map(\.key))
        let pages = try Set(rows.map { SummaryPlace(of: $0) }).sorted().compactMap { place in
            try sealedPage(at: place).map { (place, $0) }
        }
        let found = try pages.mapConcurrently { [key] place, sealed in
            try SummaryPage(at: place, opening: sealed, with: key).entries
                .filter { keys.contains($0.row.key) }
        }
        return Dictionary(
            found.flattened().map { ($0.row.key, $0.summary) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Keeps what was derived of some records. The pages are opened and sealed on all processors:
    /// after a large merge that is much of the work.
    func keepSummaries(_ entries: [StoredSummary]) throws {
        let stored = try Dictionary(grouping: entries) { SummaryPlace(of: $0.row) }
            .sorted { $0.key < $1.key }
            .map { place, entries in (place, try sealedPage(at: place), entries) }
        let changed = try stored.mapConcurrently { [key] place, sealed, entries in
            var page = try SummaryPage(at: place, openingIfAny: sealed, with: key)
            for entry in entries { page.put(entry) }
            return (place, page.sealed(with: key))
        }
        for (place, sealed) in changed { try store(sealed, at: place) }
    }

    private func page(at place: SummaryPlace) throws -> SummaryPage {
        try SummaryPage(at: place, openingIfAny: sealedPage(at: place), with: key)
    }

    private func sealedPage(at place: SummaryPlace) throws -> [UInt8]? {
        let statement = try database.cachedStatement(
            sql: "SELECT sealed FROM summary WHERE kind = ? AND page = ?")
        return try Data.fetchOne(statement, arguments: [place.kind.rawValue, place.page])
            .map { Array($0) }
    }

    private func store(_ sealed: [UInt8], at place: SummaryPlace) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO summary VALUES (?, ?, ?)")
            .execute(arguments: [place.kind.rawValue, place.page, Data(sealed)])
    }

    /// Forgets the summary that a record had.
    func forgetSummary(of row: RecordRow) throws {
        let place = SummaryPlace(of: row)
        var page = try page(at: place)
        page.remove(row.key)
        if page.entries.isEmpty {
            try database.cachedStatement(sql: "DELETE FROM summary WHERE kind = ? AND page = ?")
                .execute(arguments: [place.kind.rawValue, place.page])
        } else {
            try store(page.sealed(with: key), at: place)
        }
    }
}
