import GRDB
import Wire

extension StoreError {
    /// Runs the closure and says in our own words what the database could not do.
    static func translating<Result>(path: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch is RowDecodingError {
            throw StoreError.damaged(what: "row")
        } catch is WireError {
            // What a transaction decodes was whole when it was stored.
            throw StoreError.damaged(what: "item")
        }
    }

    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull
        // Without room for the `-shm` file SQLite speaks of a failing disk, which it is not.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
            self = .diskFull
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: self = .readOnly
        case .SQLITE_CORRUPT: self = .damaged(what: error.message ?? "page")
        case .SQLITE_NOTADB: self = .notOurs(path: path)
        case .SQLITE_IOERR: self = .disk(detail: error.message ?? "\(error.extendedResultCode)")
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        default: self = .database(detail: error.message ?? "\(error.extendedResultCode)")
        }
    }
}
