import Casework
import Node
import Records
import Testing

/// Survey tables against the files that a node holds.
@Suite("Survey tables") struct SurveyTests {
    private let tree: Tree

    init() throws { tree = try Tree() }

    private func table(_ headings: [String], _ cells: [String]) -> SurveyTable {
        SurveyTable(
            names: [], preamble: [], headings: headings,
            rows: [SurveyRow(place: 2, cells: cells.map { .text($0) })])
    }

    @Test("Of linked files either may be named for a row: what one of them says, both say")
    func linked() throws {
        let node = try tree.open(.villageA)
        let phone = (ChildField.guardianPhone, Value.text("12000000001"))
        let files = [try node.addFile("测甲", more: [phone]), try node.addFile("测甲")]
        _ = try node.link(files, reason: "同一儿童")
        let row = table(["姓名", "监护人电话"], ["测甲", "12000000001"])
        for file in files {
            let preview = try node.previewSurvey(row, unit: nil, decisions: [2: .same(file)])
            #expect(preview.rows.map(\.outcome) == [.unchanged])
        }
    }

    @Test("A child of whom a table says no day is due for a visit a month after the import")
    func due() throws {
        let node = try tree.open(.villageA)
        let preview = try node.previewSurvey(table(["姓名"], ["测甲"]), unit: nil)
        #expect(try node.importSurvey(preview, reason: "导入").count == 1)
        let month = node.today.adding(months: 1)
        for revisits in [false, true] {
            let due = try node.dueVisits(of: [node.unit], until: month, revisits: revisits)
            #expect(due.map(\.day) == [month])
        }
    }

    @Test("A table of which nobody says what unit it is of is this node's own only in a village")
    func home() throws {
        let row = table(["姓名"], ["测甲"])
        let village = try tree.open(.villageA)
        #expect(try village.previewSurvey(row, unit: nil).rows.map(\.unit) == [village.unit])
        let township = try tree.open(.township)
        #expect(
            try township.previewSurvey(row, unit: nil).rows.map(\.outcome)
                == [.doubtful(.unknownUnit(""))])
        let named = try township.previewSurvey(row, unit: tree.unit(.villageB))
        #expect(named.rows.map(\.unit) == [tree.unit(.villageB)])
    }
}
