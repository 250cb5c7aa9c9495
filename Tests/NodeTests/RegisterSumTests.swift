import Casework
import Node
import Records
import Testing
import Wire

/// What a village, its township and its county keep beside their files, and do for children, is
/// summed up after they have met.
@Suite("Summing up registers and help") struct RegisterSumTests: InOffices {
    let offices: Offices

    init() throws {
        offices = try Offices()
        try offices.meet()
    }

    private func write(
        _ texts: [(String, String)], into collection: String, of office: Office, at node: Node
    ) throws {
        let file = try node.file(office.code, holding: collection, begins: true)
        _ = try node.addEntry(
            texts.map { WrittenField($0.0, $0.1) }, to: file, in: collection)
    }

    private func report(
        _ node: Node, of office: Office, by table: SummaryTable = SummaryTables.registers
    ) throws -> TableReport {
        try node.report(table, of: tree.unit(office), by: .units)
    }

    private func row(_ report: TableReport, of office: Office) throws -> TableReportRow {
        try #require(report.rows.first { $0.subject == .unit(tree.unit(office)) })
    }

    private func numbers(
        _ columns: ClosedRange<Int>, in row: TableReportRow, of report: TableReport
    ) -> [Int?] {
        columns.map { report.cell($0, in: row).number }
    }

    /// Two meetings of the village, one of them with something to do, and a lesson; a call of the
    /// township; a facility of the village that the township enters.
    private func fill() throws {
        let meeting = [("day", "2026-09-01"), ("kind", "例会")]
        try write(meeting, into: "meetings", of: .villageA, at: village)
        try write(
            meeting + [("agreed", "修缮"), ("due", "2026-12-31")], into: "meetings",
            of: .villageA, at: village)
        try write(
            [("day", "2026-09-03"), ("kind", "业务培训"), ("person", "周宁"), ("subject", "走访")],
            into: "training", of: .villageA, at: village)
        _ = try township.addIntake(
            [WrittenField("matter", "监护缺失"), WrittenField("anonymous", "是")], about: nil)
        try write(
            [("name", "儿童之家"), ("kind", "儿童之家")], into: "facilities", of: .villageA,
            at: township)
        try offices.bringUp()
    }

    @Test("M67 M71 M74 M75 Registers are summed up from village to township to county")
    func levels() throws {
        try fill()
        let ofTownship = try report(township, of: .township)
        let ofVillage = try row(ofTownship, of: .villageA)
        #expect(numbers(23...25, in: ofVillage, of: ofTownship) == [2, 1, 1])
        #expect(ofTownship.cell(26, in: ofVillage) == .count(1))
        #expect(numbers(31...33, in: ofVillage, of: ofTownship) == [1, 1, 0])
        let own = try #require(ofTownship.rows.last)
        #expect(own.subject == .own)
        #expect(numbers(2...4, in: own, of: ofTownship) == [1, 1, 0])
        #expect(numbers(23...25, in: ofTownship.total, of: ofTownship) == [2, 1, 1])
        #expect(ofTownship.addsUp)
        let ofCounty = try report(county, of: .county)
        #expect(try row(ofCounty, of: .township).cells == ofTownship.total.cells)
        #expect(ofCounty.addsUp)
    }

    @Test("M67 A village that was never heard is named, and its registers are a dash and no zero")
    func neverHeard() throws {
        try fill()
        let report = try report(township, of: .township)
        #expect(report.late.map(\.name) == [Office.villageB.name, Office.villageC.name])
        let row = try row(report, of: .villageB)
        #expect(row.isIncomplete && Set(row.cells) == [.unknown])
        let own = try self.report(village, of: .villageA)
        #expect(own.isComplete && numbers(23...25, in: own.total, of: own) == [2, 1, 1])
    }

    @Test("M67 A table of registers is kept with a version, and says no number of children")
    func frozen() throws {
        try fill()
        let report = try report(village, of: .villageA)
        _ = try village.freeze(report)
        try offices.bringUp()
        let kept = try #require(try county.summaryVersions(of: [village.unit]).first)
        #expect(kept.frozen.report == report && kept.frozen.table == 6)
        let entry = try #require(
            try county.registers(of: village.unit)?.record
                .currentEntries(of: RegisterForm.summaries).first)
        #expect(entry.value(EntryFieldNumber.Summary.children) == .null)
        let again = try self.report(village, of: .villageA)
        #expect(again.changes(since: report).isEmpty)
    }

    @Test("M68 M72 What a township publishes of its registers goes down without small numbers")
    func published() throws {
        try fill()
        let report = try report(township, of: .township)
        let dot = try township.freeze(report)
        _ = try township.publish(try township.summaryVersion(RecordCode(dot).description))
        try Link.sync(village, township)
        let heard = try village.summaryVersions(of: [village.unit])
        #expect(heard.map(\.unit) == [township.unit] && heard.allSatisfy(\.isPublished))
        let shown = try #require(heard.first?.frozen.report)
        #expect(shown == report.hidingSmallCells() && shown.addsUp)
        #expect(shown.cell(23, in: shown.total) == .hidden)
        #expect(shown.cell(5, in: shown.total) == .count(0))
    }

    @Test("M39 M43 M67 Help is summed up with what is due by the rules of the child's unit")
    func help() throws {
        let file = try village.addFile("测甲")
        try village.addFile("测乙")
        _ = try village.addEntry(
            [
                WrittenField("goal", "回到学校"), WrittenField("made", "2026-03-04"),
                WrittenField("review", "2026-12-01"),
            ], to: try village.child(file), in: "plans")
        let number = String(ChildField.categories)
        _ = try village.addEntry(
            [WrittenField("item", "孤儿")], to: try village.child(file), in: number)
        try offices.bringUp()
        let ofTownship = try report(township, of: .township, by: SummaryTables.help)
        let row = try row(ofTownship, of: .villageA)
        #expect(numbers(1...3, in: row, of: ofTownship) == [2, 1, 1])
        #expect(numbers(21...23, in: row, of: ofTownship) == [1, 0, 1])
        let ofCounty = try report(county, of: .county, by: SummaryTables.help)
        #expect(ofCounty.total.cells == ofTownship.total.cells && ofCounty.addsUp)
    }
}
