import Foundation
import GRDB
package import Trust
import Wire

/// What may be read and written without the store's key: who this node is, and the locks.
package struct ClearTransaction {
    let database: Database

    /// A value that the store keeps under a name.
    package func value(_ name: StoreValue) throws -> [UInt8]? {
        try Data.fetchOne(
            database.cachedStatement(sql: "SELECT value FROM store WHERE name = ?"),
            arguments: [name.rawValue]
        ).map { Array($0) }
    }

    /// Keeps a value in the clear, in place of the one before.
    package func set(_ name: StoreValue, to value: [UInt8]) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO store VALUES (?, ?)").execute(
            arguments: [name.rawValue, Data(value)])
    }

    /// Forgets a value, unless another has come in its place.
    package func remove(_ name: StoreValue, ifStill value: [UInt8]) throws {
        try database.cachedStatement(sql: "DELETE FROM store WHERE name = ? AND value = ?")
            .execute(arguments: [name.rawValue, Data(value)])
    }

    /// The lock of every person of this node, sorted by key; those who wait for a ticket are not
    /// among them.
    package func locks() throws -> [(person: PublicKey, lock: Lock)] {
        try locks("request IS NULL")
    }

    /// The locks of those who have asked to be admitted on this node and wait for a ticket.
    package func waitingLocks() throws -> [(person: PublicKey, lock: Lock)] {
        try locks("request IS NOT NULL")
    }

    private func locks(_ condition: String) throws -> [(person: PublicKey, lock: Lock)] {
        let sql = "SELECT key, lock FROM person WHERE \(condition) ORDER BY key"
        return try Row.fetchAll(database.cachedStatement(sql: sql)).compactMap { row in
            try PublicKey(row.bytes(0)).map { ($0, Lock(bytes: try row.bytes(1))) }
        }
    }

    /// Keeps what the person's passphrase opens, in place of the lock before. Nobody else's is
    /// touched, and whether the person waits for a ticket stays as it was.
    package func setLock(_ lock: Lock, of person: PublicKey) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO person (key, lock) VALUES (?, ?)
                ON CONFLICT (key) DO UPDATE SET lock = excluded.lock
                """
        ).execute(arguments: [Data(person.bytes), Data(lock.bytes)])
    }

    /// Keeps the lock of a further person until the ticket comes, in place of any other who waits:
    /// nobody's lock lies about for ever because a request was given up.
    package func setWaitingLock(
        _ lock: Lock, of person: PublicKey, request: [UInt8]
    ) throws {
        try database.execute(sql: "DELETE FROM person WHERE request IS NOT NULL")
        try database.cachedStatement(
            sql: "INSERT INTO person (key, lock, request) VALUES (?, ?, ?)"
        ).execute(arguments: [Data(person.bytes), Data(lock.bytes), Data(request)])
    }

    /// The ticket of one who waited has come.
    package func admit(_ person: PublicKey) throws {
        try database.cachedStatement(sql: "UPDATE person SET request = NULL WHERE key = ?")
            .execute(arguments: [Data(person.bytes)])
    }

    /// Whether a key is that of a person of this node.
    package func isPerson(_ key: PublicKey) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT exists(SELECT 1 FROM person WHERE key = ?)"),
            arguments: [Data(key.bytes)]) ?? false
    }
}
