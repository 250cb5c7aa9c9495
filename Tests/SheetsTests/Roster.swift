import Foundation

@testable import Sheets

/// What a careful reader must find in one of the rosters.
struct ExpectedRoster: Decodable {
    struct Attention: Decodable {
        let row: Int
        let name: String
        let field: String
        let reason: String
    }

    let unit: String
    let village: String
    let rows: Int
    let attention: [Attention]
}

/// The example rosters, as three villages and a township handed them in.
enum Roster {
    static let villages = ["532801103202", "532801103208", "532801103217"]

    static func bytes(_ name: String) throws -> [UInt8] {
        let parts = name.split(separator: ".", maxSplits: 1)
        let url = Bundle.module.url(
            forResource: String(parts[0]), withExtension: String(parts[1]),
            subdirectory: "Rosters")
        return Array(try Data(contentsOf: url ?? URL(fileURLWithPath: name)))
    }

    static func table(_ village: String) throws -> Table {
        let sheets = try Sheet.read(bytes: bytes(village + ".xlsx"), named: village)
        return try Table(in: sheets[0])
    }

    static func ledger() throws -> Table {
        try Table(in: Sheet.read(bytes: bytes("township-ledger.csv"), named: "ledger")[0])
    }

    static func expected(_ village: String) throws -> ExpectedRoster {
        try JSONDecoder().decode(
            ExpectedRoster.self, from: Data(bytes(village + ".expected.json")))
    }
}
