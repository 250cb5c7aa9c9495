import Foundation
import GRDB
package import Trust

/// One store: one SQLite file in one directory, used by the command line and the daemon at the same
/// time.
///
/// (1) A write returns only when it is on the disk: WAL with `synchronous=FULL`.
/// (2) A write happens as a whole or not at all.
/// (3) What is personal is sealed before it reaches a column.
package final class Store: Sendable {
    /// The directory of the store.
    package let directory: String
    let queue: DatabaseQueue
    private let path: String
    private let cache = ChangeCache()
    private let names = NameCache()

    private init(directory: String, queue: DatabaseQueue) {
        self.directory = directory
        self.queue = queue
        path = Self.path(in: directory)
    }

    /// The SQLite file of a store; its `-wal` and `-shm` stand beside it while the store is open.
    package static func path(in directory: String) -> String { directory + "/hamlet.sqlite" }

    /// Makes a new, empty store; its directory is made too, readable by its owner only.
    package static func create(in directory: String) throws -> Store {
        let path = path(in: directory)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError.exists(path: path)
        }
        return try StoreError.translating(path: path) {
            try makeDirectory(directory)
            return try connect(directory)
        }
    }

    /// Opens a store that is there, and brings an older one up to date.
    package static func open(in directory: String) throws -> Store {
        let path = path(in: directory)
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError.missing(path: path)
        }
        return try StoreError.translating(path: path) { try connect(directory) }
    }

    private static func makeDirectory(_ directory: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            switch (error as? CocoaError)?.code {
            case .fileWriteOutOfSpace: throw StoreError.diskFull
            case .fileWriteNoPermission, .fileWriteVolumeReadOnly: throw StoreError.readOnly
            default: throw StoreError.disk(detail: error.localizedDescription)
            }
        }
    }

    private static func connect(_ directory: String) throws -> Store {
        let path = path(in: directory)
        let queue = try DatabaseQueue(path: path, configuration: configuration(path))
        let migrator = Schema.migrator
        if let unknown = try queue.read({ try migrator.unknownMigration(in: $0) }) {
            throw StoreError.newer(unknownMigration: unknown)
        }
        try migrator.migrate(queue)
        return Store(directory: directory, queue: queue)
    }

    private static func configuration(_ path: String) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { database in
            try checkOwnership(database, path: path)
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA cache_size = -4096")
        }
        return configuration
    }

    /// A file of another program is left as it is: this comes before anything that writes.
    private static func checkOwnership(_ database: Database, path: String) throws {
        let id = try Int32.fetchOne(database, sql: "PRAGMA application_id")
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard id == Schema.applicationID || tables == 0 else {
            throw StoreError.notOurs(path: path)
        }
    }

    /// Runs the closure in one transaction that is on the disk when this returns.
    package func write<Result>(
        key: DataKey, _ body: (Transaction) throws -> Result
    ) throws -> Result {
        try StoreError.translating(path: path) {
            try queue.writeWithoutTransaction { database in
                do {
                    return try whole(.immediate, database) {
                        try body(transaction($0, key))
                    }
                } catch {
                    // Before anyone else gets the connection: runs of an undone transaction are
                    // numbered again, and also a commit may fail.
                    cache.clear()
                    names.clear()
                    throw error
                }
            }
        }
    }

    /// Runs the closure on one unchanging view of the store.
    package func read<Result>(
        key: DataKey, _ body: (Transaction) throws -> Result
    ) throws -> Result {
        try StoreError.translating(path: path) {
            try view { try body(transaction($0, key)) }
        }
    }

    private func transaction(_ database: Database, _ key: DataKey) -> Transaction {
        Transaction(database: database, key: key, cache: cache, names: names)
    }

    /// Runs the closure on one unchanging view. A transaction that is begun as a reader stays one:
    /// the pragma by which a connection forbids itself to write makes SQLite compile every
    /// statement anew, which cost more than all else that an edit does.
    private func view<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try queue.writeWithoutTransaction { try whole(.deferred, $0, body) }
    }

    private func whole<Result>(
        _ kind: Database.TransactionKind, _ database: Database,
        _ body: (Database) throws -> Result
    ) throws -> Result {
        var result: Result?
        try database.inTransaction(kind) {
            result = try body(database)
            return .commit
        }
        guard let result else { preconditionFailure("a closure that returned has a result") }
        return result
    }

    /// Lets the closure read what is stored in clear: the locks, and who this node is.
    package func readClear<Result>(_ body: (ClearTransaction) throws -> Result) throws -> Result {
        try StoreError.translating(path: path) {
            try view { try body(ClearTransaction(database: $0)) }
        }
    }

    /// Writes what stands in clear.
    package func writeClear<Result>(_ body: (ClearTransaction) throws -> Result) throws -> Result {
        try StoreError.translating(path: path) {
            try queue.write { try body(ClearTransaction(database: $0)) }
        }
    }

    /// A number that changes when another process has written.
    package func version() throws -> Int64 {
        try StoreError.translating(path: path) {
            try view { try Int64.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
        }
    }

    /// Moves what is in the write-ahead log into the main file.
    package func checkpoint() throws {
        try StoreError.translating(path: path) {
            try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
    }

    /// Writes the file anew without what was deleted or written over, and empties the write-ahead
    /// log: afterwards nothing of what was erased lies in either. It takes as much room again as
    /// the file has, and nobody may be reading meanwhile.
    package func sweep() throws {
        try StoreError.translating(path: path) {
            try queue.vacuum()
            try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
    }

    /// Copies the store, while it is in use, into a new file.
    package func backUp(to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError.exists(path: path)
        }
        try StoreError.translating(path: path) {
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "VACUUM INTO ?", arguments: [path])
            }
        }
    }

    /// What SQLite finds wrong with the file; empty if nothing.
    package func damagedPages() throws -> [String] {
        try StoreError.translating(path: path) {
            let lines = try queue.read { database in
                try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
            }
            return lines == ["ok"] ? [] : lines
        }
    }
}

extension DatabaseMigrator {
    /// A migration in the file that this program does not know.
    fileprivate func unknownMigration(in database: Database) throws -> String? {
        guard try database.tableExists("grdb_migrations") else { return nil }
        return try String.fetchAll(
            database, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier"
        ).first { !migrations.contains($0) }
    }
}
