import Casework
import Foundation
import TestSupport
import Testing

/// The tables as villages handed them in, from the file through the program and back: what a
/// careful reader must find in them is said, and what is exported changes nothing when it comes
/// home.
@Suite("The example tables") struct ExampleTablesTests {
    private struct Answer: Decodable {
        let tables: [Table]
    }

    private struct Table: Decodable {
        let counts: [String: Int]
        let rows: [Row]
    }

    private struct Row: Decodable {
        let number: Int
        let name: String
        let warnings: [Finding]
    }

    private struct Finding: Decodable {
        let field: Int
        let message: String
    }

    /// What the program says, in English, of the reasons of the expected lists.
    private static let messages = [
        "18 or older": "18 or older",
        "character outside the BMP: must be kept exactly": "outside the BMP",
        "check digit wrong": "check digit wrong",
        "disagrees with the ID number": "disagrees with the ID number",
        "full-width digits and a space: same number": "full-width digits or spaces",
        "name with a middle dot: must be kept exactly": "middle dot",
        "no number: allowed, child without hukou": "no ID number",
        "not a date": "not a date",
        "not in the code list": "not in the code list",
        "same child twice in one sheet": "same child as in row",
        "stored as a number: digits lost": "digits lost",
        "two categories in one cell, one under an older name": "several categories",
    ]

    private func county(_ stage: Stage) throws {
        _ = try stage.run(
            "hamlet unit found 青石县 --code 999901 --level 县 --person 林晓", on: "county")
        for village in ExampleTables.villages {
            let name = try ExpectedRoster(of: village).village
            _ = try stage.run(
                "hamlet unit add \(name) --code \(village) --level 村", on: "county")
        }
    }

    private func table(_ stage: Stage, _ arguments: String) throws -> Table {
        let text = try stage.run(
            "hamlet import \(arguments) --json --lang en 2>/dev/null", on: "county")
        let answer = try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
        return try #require(answer.tables.first)
    }

    private func path(_ name: String) -> String {
        "'" + Repository.path("tools/demo-data/" + name) + "'"
    }

    @Test("A roster says what a careful reader finds, and comes back unchanged from its export")
    func rosters() throws {
        let stage = try Stage()
        defer { stage.strike() }
        try county(stage)
        for village in ExampleTables.villages {
            let expected = try ExpectedRoster(of: village)
            let preview = try table(stage, path(village + ".xlsx") + " --preview")
            check(preview, expected)
            let imported = try table(stage, path(village + ".xlsx") + " --yes")
            #expect(imported.counts["new"] == expected.rows - 1)
            let again = try table(stage, path(village + ".xlsx") + " --preview")
            #expect(again.counts["unchanged"] == expected.rows - 1)
            for file in [village + "-out.xlsx", village + "-out.csv"] {
                _ = try stage.run(
                    "hamlet export \(file) --unit \(village) --purpose 核对", on: "county")
                let back = try table(stage, file + " --preview")
                #expect(back.rows.count == expected.rows - 1, "\(file)")
                #expect(back.counts["unchanged"] == back.rows.count, "\(file) \(back.counts)")
            }
        }
    }

    /// Every attention is found once, and nothing else is said.
    private func check(_ preview: Table, _ expected: ExpectedRoster) {
        #expect(preview.rows.count == expected.rows)
        var open = expected.attention
        for row in preview.rows {
            for finding in row.warnings {
                let place = open.firstIndex { attention in
                    attention.row == row.number && attention.name == row.name
                        && Forms.child.field(named: attention.field)?.number == finding.field
                        && finding.message.contains(Self.messages[attention.reason] ?? "none")
                }
                #expect(place != nil, "row \(row.number) \(row.name): \(finding.message)")
                if let place { open.remove(at: place) }
            }
        }
        #expect(open.isEmpty, "not found: \(open)")
    }

    @Test("The township's ledger goes to the villages that its rows name, and comes back unchanged")
    func ledger() throws {
        let stage = try Stage()
        defer { stage.strike() }
        try county(stage)
        let imported = try table(stage, path("township-ledger.csv") + " --yes")
        #expect(imported.counts["new"] == imported.rows.count && imported.rows.count == 79)
        let again = try table(stage, path("township-ledger.csv") + " --preview")
        #expect(again.counts["unchanged"] == 79)
    }
}
