import Casework
import Foundation
import TestSupport
import Testing
import Wire

/// The rosters and the ledger, with what a careful reader must find in them.
enum Fixture {
    static let villages = ExampleTables.villages
    static let names = ["曼兵村委会", "曼伞村委会", "坝卡村委会"]
    static let today = day(2026, 11, 21)

    static func unit(_ code: String) -> Identifier {
        Identifier(high: 7, low: UInt64(code) ?? 0)
    }

    static let units = zip(villages, names).map {
        KnownUnit(unit: unit($0.0), parent: nil, names: [$0.1], codes: [$0.0])
    }

    /// A table as the reader of spreadsheets hands it over: `s:` text, `n:` number, `d:` day.
    static func table(_ name: String) throws -> SurveyTable {
        var preamble: [String] = []
        var headings: [String] = []
        var rows: [SurveyRow] = []
        for line in try text(name + ".tsv").split(separator: "\n") {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(
                String.init)
            switch parts[0] {
            case "#": preamble.append(parts[1])
            case "H": headings = Array(parts.dropFirst())
            default:
                let place = try #require(Int(parts[0]))
                rows.append(SurveyRow(place: place, cells: try parts.dropFirst().map(cell)))
            }
        }
        return SurveyTable(names: [name], preamble: preamble, headings: headings, rows: rows)
    }

    private static func cell(_ written: String) throws -> SurveyCell {
        let content = String(written.dropFirst(2))
        switch written.prefix(2) {
        case "": return .blank
        case "s:": return .text(content)
        case "n:": return .number(content)
        default:
            let numbers = content.split(separator: "-").compactMap { Int($0) }
            return .day(day(numbers[0], numbers[1], numbers[2]))
        }
    }

    struct Ledger: Decodable {
        struct Difference: Decodable {
            let unit: String
            let name: String
            let id: String
            let field: String
            let village: String
            let township: String
        }
        struct Twice: Decodable {
            let name: String
            let id: String
            let from_unit: String
            let to_unit: String
        }
        let rows: Int
        let differs: [Difference]
        let in_two_villages: [Twice]
    }

    static func ledger() throws -> Ledger {
        let list = Data(try ExampleTables.bytes("township-ledger.expected.json"))
        return try JSONDecoder().decode(Ledger.self, from: list)
    }

    private static func text(_ name: String) throws -> String {
        let url = try #require(
            Bundle.module.url(forResource: "Fixtures/" + name, withExtension: nil))
        return try String(contentsOf: url, encoding: .utf8)
    }
}
