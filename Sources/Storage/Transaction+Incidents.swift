import Foundation
import GRDB
import Trust

extension Transaction {
    /// Keeps an incident; one that is open already for the same subject is not repeated.
    package func insertIncident(
        kind: Int, subject: [UInt8], time: Int64, detail: [UInt8]
    ) throws {
        let subject = key.name(subject)
        let isOpen = try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT exists(SELECT 1 FROM incident WHERE kind = ? AND subject = ?
                    AND closed IS NULL)
                    """), arguments: [kind, Data(subject)])
        guard isOpen != true else { return }
        let sealed = key.seal(detail, for: SealedPlace("incident", Int64(kind)))
        try database.cachedStatement(
            sql: "INSERT INTO incident (kind, subject, time, sealed) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [kind, Data(subject), time, Data(sealed)])
    }

    /// The incidents that nobody has closed, or all, oldest first.
    package func incidents(includingClosed: Bool = false) throws -> [StoredIncident] {
        let condition = includingClosed ? "true" : "closed IS NULL"
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT key, kind, time, closed, sealed FROM incident
                    WHERE \(condition) ORDER BY key
                    """))
        return try rows.map { row in
            let kind: Int = try row.value("kind")
            return StoredIncident(
                key: try row.value("key"), kind: kind, time: try row.value("time"),
                closed: try row.value("closed"),
                detail: try open(
                    row.bytes("sealed"), for: SealedPlace("incident", Int64(kind)),
                    what: "incident"))
        }
    }

    /// Closes the incident of a kind and subject, if one is open: what it told of is over.
    package func closeIncident(kind: Int, subject: [UInt8], time: Int64) throws {
        try database.cachedStatement(
            sql: "UPDATE incident SET closed = ? WHERE kind = ? AND subject = ? AND closed IS NULL"
        ).execute(arguments: [time, kind, Data(key.name(subject))])
    }

    /// Closes an incident; false if there is no such open one.
    package func closeIncident(_ incident: Int64, time: Int64) throws -> Bool {
        try database.cachedStatement(
            sql: "UPDATE incident SET closed = ? WHERE key = ? AND closed IS NULL"
        ).execute(arguments: [time, incident])
        return database.changesCount > 0
    }
}
