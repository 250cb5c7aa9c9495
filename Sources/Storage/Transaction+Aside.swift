import Foundation
import GRDB
package import Replication
package import Trust
package import Wire

extension Transaction {
    /// Keeps a run that arrived ahead of a gap until the gap closes (invariant 5).
    ///
    /// - Parameter peer: who brought it; nil if nobody knows.
    /// - Returns: false if another run waits in its place: what was acknowledged stays.
    package func setAside(_ run: Run, from peer: PublicKey? = nil, time: Int64) throws -> Bool {
        if let waiting = try aside(of: run.log, at: run.first) { return waiting.run == run }
        try insert(WaitingRun(run: run, peer: peer, time: time))
        return true
    }

    private func aside(of log: Identifier, at first: UInt64) throws -> WaitingRun? {
        let row = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM aside WHERE log = ? AND first = ?"),
            arguments: [log.column, Int64(first)])
        return try row.map { try aside($0) }
    }

    func insert(_ waiting: WaitingRun) throws {
        let run = waiting.run
        var writer = CBORWriter(capacity: run.payload.count + 128)
        writer.write(arrayOf: 4)
        writer.write(run.count)
        writer.write(bytes: run.payload)
        writer.write(bytes: run.signature)
        if let before = run.before { writer.write(bytes: before.bytes) } else { writer.writeNull() }
        let place = SealedPlace("aside", Int64(bitPattern: run.log.high), Int64(run.first))
        try database.cachedStatement(
            sql: "INSERT INTO aside (log, first, time, peer, sealed) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [
            run.log.column, Int64(run.first), waiting.time, waiting.peer.map { Data($0.bytes) },
            Data(key.seal(writer.bytes, for: place)),
        ])
    }

    /// The runs that wait for a gap to close, sorted by log and number.
    package func asides() throws -> [WaitingRun] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT * FROM aside ORDER BY log, first")
        ).map { try aside($0) }
    }

    /// How many bytes wait for gaps to close.
    package func asideBytes() throws -> Int {
        try Int.fetchOne(
            database.cachedStatement(sql: "SELECT ifnull(sum(length(sealed)), 0) FROM aside")) ?? 0
    }

    /// Takes out the runs that continue a log now, or that it has passed, in order.
    package func takeAsides(of log: Identifier, upTo number: UInt64) throws -> [WaitingRun] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT * FROM aside WHERE log = ? AND first <= ? ORDER BY first"),
            arguments: [log.column, Int64(clamping: number + 1)])
        try database.cachedStatement(sql: "DELETE FROM aside WHERE log = ? AND first <= ?").execute(
            arguments: [log.column, Int64(clamping: number + 1)])
        return try rows.map { try aside($0) }
    }

    /// Whether a run of that log waits for a gap to close.
    package func hasAsides(of log: Identifier) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT exists(SELECT 1 FROM aside WHERE log = ?)"),
            arguments: [log.column]) ?? false
    }

    private func aside(_ row: Row) throws -> WaitingRun {
        let log = try row.identifier("log")
        let first = try row.number("first")
        let place = SealedPlace("aside", Int64(bitPattern: log.high), Int64(first))
        let bytes = try open(row.bytes("sealed"), for: place, what: "run set aside")
        do {
            var reader = CBORReader(bytes)
            try reader.readArray(exactly: 4)
            let count = Int(try reader.readUnsigned(upTo: UInt64(Limits.runChanges)))
            let payload = try reader.readBytes(upTo: Limits.runBytes)
            let signature = try reader.readBytes(upTo: Run.signatureBytes)
            let hasBefore = !reader.readNullIfPresent()
            let before = hasBefore ? Hash(try reader.readBytes(upTo: Hash.byteCount)) : nil
            let run = Run(
                log: log, first: first, count: count, before: before, payload: payload,
                signature: signature)
            return WaitingRun(run: run, peer: try row.peer, time: try row.value("time"))
        } catch {
            throw StoreError.damaged(what: "run set aside")
        }
    }
}

extension Row {
    fileprivate var peer: PublicKey? {
        get throws {
            let bytes: Data? = try value("peer")
            return bytes.flatMap { PublicKey(Array($0)) }
        }
    }
}
