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

    /// The lock of every person of this node, sorted by key.
    package func locks() throws -> [(person: PublicKey, lock: Lock)] {
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT key, lock FROM person ORDER BY key"))
        return try rows.compactMap { row in
            try PublicKey(row.bytes(0)).map { ($0, Lock(bytes: try row.bytes(1))) }
        }
    }

    /// Keeps what the person's passphrase opens, in place of the lock before.
    package func setLock(_ lock: Lock, of person: PublicKey) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO person VALUES (?, ?)").execute(
            arguments: [Data(person.bytes), Data(lock.bytes)])
    }
}
