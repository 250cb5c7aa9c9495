import Foundation
import GRDBSQLite
import Testing

@testable import Benchmarks

@Suite struct FloorTests {
    private static let rows = FloorRows(Load(childCount: 5, visitsPerChild: 2))

    @Test("The rows are those of the definition, in the order of their keys")
    func rows() throws {
        let lines = Self.rows.rows.map { line($0) + "\n" }
        #expect(lines.joined() == (try Golden.text("five-rows.tsv")))
    }

    @Test("The filled table holds every row, in a durable journal mode")
    func filling() throws {
        try withFloor { floor in
            let fill = try floor.fill()
            let database = try RawDatabase(path: floor.path)
            #expect(fill.rowCount == 240)
            #expect(fill.diskBytes >= 4_096)
            #expect(fill.seconds > 0)
            #expect(try first("SELECT count(*) FROM cell", database) == "240")
            #expect(try first("PRAGMA journal_mode", database) == "wal")
            let name = "SELECT value FROM cell WHERE doc=4 AND obj=0 AND field=0"
            #expect(try first(name, database) == (try goldenName(ofChild: 4)))
        }
    }

    @Test("Filling again begins with an empty file")
    func fillingAgain() throws {
        try withFloor { floor in
            let first = try floor.fill()
            let second = try floor.fill()
            #expect(first.rowCount == second.rowCount)
            #expect(first.diskBytes == second.diskBytes)
        }
    }

    @Test("Each durable update changes the value of one row")
    func updates() throws {
        try withFloor { floor in
            _ = try floor.fill()
            let seconds = try floor.durableUpdates(count: 12)
            let database = try RawDatabase(path: floor.path)
            let changed = "SELECT count(*) FROM cell WHERE value BETWEEN 1000000 AND 1000011"
            #expect(seconds.count == 12)
            #expect(seconds.allSatisfy { $0 > 0 })
            #expect(try first(changed, database) == "12")
            #expect(try first("SELECT count(*) FROM cell", database) == "240")
        }
    }

    @Test("The figures count every row once and say of how many runs they are the median")
    func figures() throws {
        let settings = RunSettings(
            size: .small, runs: 3, directory: FileManager.default.temporaryDirectory)
        let floor = try FloorFigures.measured(Load(childCount: 5), settings)
        #expect(floor.rowCount == 690)
        #expect(floor.figures.map(\.runs) == [3, 3, 3, 200])
        #expect(floor.figures.allSatisfy { $0.value > 0 })
    }

    @Test("What SQLite refuses is reported in its words")
    func refusal() throws {
        let missing = "/nonexistent/floor.sqlite"
        #expect(
            throws: FloorError.database(code: SQLITE_CANTOPEN, message: "cannot open \(missing)")
        ) {
            _ = try RawDatabase(path: missing)
        }
    }

    private func withFloor(_ body: (Floor) throws -> Void) throws {
        let name = "floor-\(UUID().uuidString).sqlite"
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        let floor = Floor(rows: Self.rows, path: path)
        defer { floor.removeFiles() }
        try body(floor)
    }

    private func line(_ row: FloorRow) -> String {
        let key = [row.child, UInt32(row.object), UInt32(row.field), row.author, row.sequence]
        let isText = row.textLength != FloorRow.number
        let value = isText ? text(row) : String(row.value)
        return (key.map { String($0) } + [isText ? "t" : "i", value]).joined(separator: "\t")
    }

    private func text(_ row: FloorRow) -> String {
        let start = Int(row.value)
        let bytes = Self.rows.text[start..<(start + Int(row.textLength))]
        return String(decoding: bytes, as: UTF8.self)
    }

    private func goldenName(ofChild child: Int) throws -> String {
        let prefix = "\(child)\t0\t0\t"
        let lines = try Golden.text("five-rows.tsv").split(separator: "\n")
        let line = try #require(lines.first { $0.hasPrefix(prefix) })
        return String(try #require(line.split(separator: "\t").last))
    }

    private func first(_ query: String, _ database: borrowing RawDatabase) throws -> String? {
        try database.withStatement(query) { statement in
            guard sqlite3_step(statement) == SQLITE_ROW else { return nil }
            return sqlite3_column_text(statement, 0).map { String(cString: $0) }
        }
    }
}
