import GRDBSQLite

/// Opens one SQLite file through the C API, with nothing between, and closes it when it goes.
struct RawDatabase: ~Copyable {
    fileprivate let connection: OpaquePointer

    init(path: String) throws(FloorError) {
        var opened: OpaquePointer?
        let code = sqlite3_open(path, &opened)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close(opened)
            throw FloorError.database(code: code, message: "cannot open \(path)")
        }
        connection = opened
    }

    deinit { sqlite3_close(connection) }

    /// Runs statements that return nothing of interest.
    func execute(_ statements: String) throws(FloorError) {
        let code = sqlite3_exec(connection, statements, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// Prepares one statement, runs the closure with it, and finalizes it.
    func withStatement<Result>(
        _ source: String, _ body: (OpaquePointer) throws -> Result
    ) throws -> Result {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(connection, source, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw failure(code) }
        defer { sqlite3_finalize(prepared) }
        return try body(prepared)
    }

    /// The error of the last call, in the words of SQLite.
    func failure(_ code: Int32) -> FloorError {
        .database(code: code, message: String(cString: sqlite3_errmsg(connection)))
    }
}
