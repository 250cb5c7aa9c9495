import Foundation
import GRDB
package import Replication
package import Trust
package import Wire

extension Transaction {
    /// The nodes that this one knows, sorted by key.
    package func peers() throws -> [StoredPeer] {
        try Row.fetchAll(database.cachedStatement(sql: "SELECT * FROM peer ORDER BY key")).map {
            try peer($0)
        }
    }

    /// What is remembered of the node that proves this key; nil if nothing is.
    package func peer(_ key: PublicKey) throws -> StoredPeer? {
        let row = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM peer WHERE key = ?"),
            arguments: [Data(key.bytes)])
        return try row.map { try peer($0) }
    }

    private func peer(_ row: Row) throws -> StoredPeer {
        guard let key = PublicKey(try row.bytes("key")) else {
            throw StoreError.damaged(what: "key of a peer")
        }
        let address = try open(
            row.bytes("sealed"), for: SealedPlace("peer", key.id), what: "address of a peer")
        return StoredPeer(
            key: key, unit: try row.identifier("unit"),
            address: String(decoding: address, as: UTF8.self), mark: try row.number("mark"),
            digest: Identifier(try row.bytes("digest")).map { Digest($0) },
            met: try row.value("met"), agreed: try row.value("agreed"))
    }

    /// Remembers a peer, or what has changed about it.
    package func save(_ peer: StoredPeer) throws {
        let sealed = key.seal(Array(peer.address.utf8), for: SealedPlace("peer", peer.key.id))
        try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO peer VALUES (?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            Data(peer.key.bytes), peer.unit.column, Int64(peer.mark),
            peer.digest.map { Data($0.identifier.bytes) } ?? Data(), peer.met, peer.agreed,
            Data(sealed),
        ])
    }

    /// Forgets a peer and what it has confirmed; false if it was not known.
    package func removePeer(_ key: PublicKey) throws -> Bool {
        try database.cachedStatement(sql: "DELETE FROM receipt WHERE peer = ?").execute(arguments: [
            Data(key.bytes)
        ])
        try database.cachedStatement(sql: "DELETE FROM peer WHERE key = ?").execute(arguments: [
            Data(key.bytes)
        ])
        return database.changesCount > 0
    }

    /// Notes that a peer holds a branch of a log up to a number, as it has confirmed.
    package func confirm(
        _ log: Identifier, branch: Int, upTo number: UInt64, by peer: PublicKey
    ) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO receipt VALUES (?, ?, ?, ?) ON CONFLICT (peer, log, branch)
                DO UPDATE SET number = max(number, excluded.number)
                """)
        try statement.execute(arguments: [Data(peer.bytes), log.column, branch, Int64(number)])
    }

    /// Notes that a peer holds what had arrived here of a unit's part up to a mark.
    package func confirmAll(of part: UnitPart, upTo mark: Int64, by peer: PublicKey) throws {
        try database.cachedStatement(
            sql: """
                WITH news AS MATERIALIZED (
                SELECT log AS key, min(first) - 1 AS held FROM run WHERE key > ? GROUP BY log)
                INSERT INTO receipt
                SELECT ?, id, branch, ifnull(held, number) FROM log LEFT JOIN news USING (key)
                WHERE unit = ? AND (class = 0) = ?
                ON CONFLICT (peer, log, branch) DO UPDATE SET number = max(number, excluded.number)
                """
        ).execute(arguments: [
            mark, Data(peer.bytes), part.unit.column, part.part == .own,
        ])
    }

    /// Up to which numbers a peer has confirmed branches of logs, by log and branch; nothing where
    /// it never did.
    package func confirmed(by peer: PublicKey) throws -> [Identifier: [Int: UInt64]] {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: "SELECT log, branch, number FROM receipt WHERE peer = ?"),
            arguments: [Data(peer.bytes)])
        var confirmed: [Identifier: [Int: UInt64]] = [:]
        while let row = try rows.next() {
            confirmed[try row.identifier("log"), default: [:]][try row.value("branch")] =
                try row.number("number")
        }
        return confirmed
    }

    /// Up to which number a peer has confirmed a branch of a log; 0 if it never did.
    package func confirmed(
        _ log: Identifier, branch: Int, by peer: PublicKey
    ) throws -> UInt64 {
        let statement = try database.cachedStatement(
            sql: "SELECT number FROM receipt WHERE peer = ? AND log = ? AND branch = ?")
        let number = try Int64.fetchOne(
            statement, arguments: [Data(peer.bytes), log.column, branch])
        guard let confirmed = UInt64(exactly: number ?? 0) else {
            throw StoreError.damaged(what: "receipt of a peer")
        }
        return confirmed
    }
}
