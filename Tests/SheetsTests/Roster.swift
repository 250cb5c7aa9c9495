import TestSupport

@testable import Sheets

/// The example rosters, as three villages and a township handed them in.
enum Roster {
    static func table(_ village: String) throws -> Table {
        let sheets = try Sheet.read(bytes: ExampleTables.bytes(village + ".xlsx"), named: village)
        return try Table(in: sheets[0])
    }

    static func ledger() throws -> Table {
        try Table(
            in: Sheet.read(bytes: ExampleTables.bytes("township-ledger.csv"), named: "ledger")[0])
    }
}
