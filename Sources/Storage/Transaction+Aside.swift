import Foundation
import GRDB
package import Replication
import Trust
import Wire

extension Transaction {
    /// Keeps a run that arrived ahead of a gap until the gap closes (invariant 5).
    package func setAside(_ run: Run, time: Int64) throws {
        var writer = CBORWriter(capacity: run.payload.count + 128)
        writer.write(arrayOf: 3)
        writer.write(run.count)
        writer.write(bytes: run.payload)
        writer.write(bytes: run.signature)
        let place = SealedPlace("aside", Int64(bitPattern: run.log.high), Int64(run.first))
        try database.execute(
            sql: "INSERT OR REPLACE INTO aside (log, first, time, sealed) VALUES (?, ?, ?, ?)",
            arguments: [
                run.log.column, Int64(run.first), time, Data(key.seal(writer.bytes, for: place)),
            ])
    }

    /// The runs that wait for a gap to close, sorted by log and number, and since when.
    package func asides() throws -> [(run: Run, time: Int64)] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT log, first, time, sealed FROM aside ORDER BY log, first")
        return try rows.map { (try aside($0), $0["time"]) }
    }

    /// Takes the run out that continues a log now, if one waits.
    package func takeAside(of log: StoredLog) throws -> Run? {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT key, log, first, sealed FROM aside WHERE log = ? AND first <= ?",
            arguments: [log.id.column, Int64(log.number + 1)])
        guard let row else { return nil }
        try database.execute(
            sql: "DELETE FROM aside WHERE key = ?", arguments: [row["key"] as Int64])
        return try aside(row)
    }

    private func aside(_ row: Row) throws -> Run {
        let log = try row.identifier("log")
        let first: Int64 = row["first"]
        let place = SealedPlace("aside", Int64(bitPattern: log.high), first)
        let bytes = try open(row.bytes("sealed"), for: place, what: "run set aside")
        do {
            var reader = CBORReader(bytes)
            try reader.readArray(exactly: 3)
            let count = Int(try reader.readUnsigned(upTo: UInt64(Limits.runChanges)))
            let payload = try reader.readBytes(upTo: Limits.runBytes)
            let signature = try reader.readBytes(upTo: Run.signatureBytes)
            return Run(
                log: log, first: UInt64(first), count: count, payload: payload,
                signature: signature)
        } catch {
            throw StoreError.damaged(what: "run set aside")
        }
    }
}
