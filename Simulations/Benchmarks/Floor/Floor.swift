import Foundation
import GRDBSQLite

/// Measures the floor: the rows of a load put into raw SQLite, which no store that keeps them
/// durably can be expected to beat by much.
///
/// One transaction, WAL, `synchronous=FULL`, one table without row ids whose primary key is the
/// whole cell key, one prepared statement, rows sorted and ready in memory.
struct Floor {
    let rows: FloorRows
    /// The database file; each filling makes it anew.
    let path: String

    private static let insertion = "INSERT INTO cell VALUES(?1,?2,?3,?4,?5,?6)"
    private static let update = """
        UPDATE cell SET value=?6
        WHERE doc=?1 AND obj=?2 AND field=?3 AND author=?4 AND seq=?5
        """

    /// Puts all rows into a new file and returns what it took.
    func fill() throws -> FloorFill {
        removeFiles()
        let seconds = try fillTable()
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let bytes = attributes[.size] as? Int ?? 0
        return FloorFill(seconds: seconds, rowCount: rows.rows.count, diskBytes: bytes)
    }

    /// Updates rows of the filled table one by one, each in a transaction of its own, and
    /// returns the seconds of each.
    ///
    /// The rows lie evenly over the table and every update changes the value, since SQLite does
    /// not write a page that stays the same.
    func durableUpdates(count: Int = 200) throws -> [Double] {
        let database = try openedDatabase()
        return try database.withStatement(Self.update) { statement in
            try withText { text in
                try (0..<count).map { turn in
                    var row = rows.rows[turn * rows.rows.count / count]
                    row.textLength = FloorRow.number
                    row.value = Int64(1_000_000 + turn)
                    return try Stopwatch.time {
                        try Self.run(statement, row, text, database)
                    }.elapsed.wallSeconds
                }
            }
        }
    }

    /// Removes the file and its log.
    func removeFiles() {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    private func openedDatabase() throws -> RawDatabase {
        let database = try RawDatabase(path: path)
        try database.execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL")
        return database
    }

    private func fillTable() throws -> Double {
        let database = try openedDatabase()
        try database.execute(
            """
            CREATE TABLE cell(doc INT, obj INT, field INT, author INT, seq INT, value,
            PRIMARY KEY(doc, obj, field, author, seq)) WITHOUT ROWID
            """)
        return try Stopwatch.time {
            try database.execute("BEGIN")
            try insertRows(database)
            try database.execute("COMMIT")
        }.elapsed.wallSeconds
    }

    private func insertRows(_ database: borrowing RawDatabase) throws {
        try database.withStatement(Self.insertion) { statement in
            try withText { text in
                try rows.rows.withUnsafeBufferPointer { rows in
                    for row in rows { try Self.run(statement, row, text, database) }
                }
            }
        }
    }

    private func withText<Result>(
        _ body: (UnsafePointer<CChar>?) throws -> Result
    ) rethrows -> Result {
        try rows.text.withUnsafeBytes { bytes in
            try bytes.withMemoryRebound(to: CChar.self) { try body($0.baseAddress) }
        }
    }

    /// Binds a row and runs the statement. A text is not copied: it outlives the call.
    @inline(__always)
    private static func run(
        _ statement: OpaquePointer, _ row: FloorRow, _ text: UnsafePointer<CChar>?,
        _ database: borrowing RawDatabase
    ) throws(FloorError) {
        sqlite3_bind_int(statement, 1, Int32(truncatingIfNeeded: row.child))
        sqlite3_bind_int(statement, 2, Int32(row.object))
        sqlite3_bind_int(statement, 3, Int32(row.field))
        sqlite3_bind_int(statement, 4, Int32(truncatingIfNeeded: row.author))
        sqlite3_bind_int(statement, 5, Int32(truncatingIfNeeded: row.sequence))
        if row.textLength == FloorRow.number {
            sqlite3_bind_int64(statement, 6, row.value)
        } else {
            sqlite3_bind_text(statement, 6, text.map { $0 + Int(row.value) }, row.textLength, nil)
        }
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE else { throw database.failure(code) }
        sqlite3_reset(statement)
    }
}
