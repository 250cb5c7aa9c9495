import TestSupport
import Testing

@testable import Sheets

/// The example rosters, as three villages and a township handed them in.
enum Roster {
    static func table(_ village: String) throws -> Table {
        let sheets = try Sheet.read(bytes: ExampleTables.bytes(village + ".xlsx"), named: village)
        return try Table(in: sheets[0])
    }

    static func column(_ name: String, of table: Table) throws -> Int {
        try #require(table.headings.first { $0.name == name }).column
    }

    static func ledger() throws -> Table {
        try Table(
            in: Sheet.read(bytes: ExampleTables.bytes("township-ledger.csv"), named: "ledger")[0])
    }
}
