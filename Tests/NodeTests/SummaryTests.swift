import Casework
import Node
import Records
import Testing
import Wire

/// A village, its township and its county sum up, report, and hear what was published.
@Suite("Summing up") struct SummaryTests: InOffices {
    let offices: Offices

    init() throws { offices = try Offices() }

    /// Children of a risk level, entered where they live.
    private func add(_ count: Int, risk: Int, at node: Node) throws {
        for number in 0..<count {
            try node.addFile(
                "测\(number)",
                more: [
                    (ChildField.risk, .integer(Int64(risk))),
                    (ChildField.sex, .integer(Int64(1 + number % 2))),
                ])
        }
    }

    private func report(
        _ node: Node, of office: Office, by rows: TableRows = .units
    ) throws -> TableReport {
        try node.report(SummaryTables.survey, of: tree.unit(office), by: rows)
    }

    private func number(_ report: TableReport, _ column: Int, of office: Office? = nil) throws
        -> Int?
    {
        guard let office else { return report.cell(column, in: report.total).number }
        let row = try #require(report.rows.first { $0.subject == .unit(tree.unit(office)) })
        return report.cell(column, in: row).number
    }

    private func meetAll() throws {
        try Link.sync(village, township)
        try Link.sync(township, county)
        try Link.sync(village, township)
    }

    @Test("M67 A township's row is the sum of its villages, and a county's that of its townships")
    func levels() throws {
        let other = try tree.open(.villageB)
        try add(3, risk: 3, at: village)
        try add(4, risk: 1, at: other)
        try township.addFile("测乙", more: [(ChildField.risk, .integer(3))])
        try Link.sync(other, township)
        try meetAll()
        let ofTownship = try report(township, of: .township)
        #expect(try number(ofTownship, 1, of: .villageA) == 3)
        #expect(try number(ofTownship, 13, of: .villageB) == 4)
        #expect(try number(ofTownship, 1) == 8 && number(ofTownship, 11) == 4)
        #expect(ofTownship.rows.last?.subject == .own && ofTownship.addsUp)
        let ofCounty = try report(county, of: .county)
        #expect(ofCounty.rows.map(\.subject) == [.unit(tree.unit(.township))])
        #expect(ofCounty.rows[0].cells == ofTownship.total.cells)
        let byCategory = try report(county, of: .county, by: .categories)
        #expect(byCategory.total.cells == ofCounty.total.cells && byCategory.addsUp)
    }

    @Test("M67 A village that has never reported is named; its row is a dash and not a zero")
    func neverHeard() throws {
        try add(2, risk: 2, at: village)
        try Link.sync(village, township)
        let report = try report(township, of: .township)
        #expect(!report.isComplete)
        #expect(report.late.map(\.name) == [Office.villageB.name, Office.villageC.name])
        #expect(report.late.allSatisfy { $0.reason == .unheard })
        let row = try #require(
            report.rows.first { $0.subject == .unit(tree.unit(.villageB)) })
        #expect(row.isIncomplete && Set(row.cells) == [.unknown])
        #expect(try number(report, 1, of: .villageA) == 2 && number(report, 1) == 2)
    }

    @Test(
        "M67 A village silent beyond its own rule is named with the day; what it sent still counts")
    func silent() throws {
        for office in [Office.villageB, .villageC] {
            try Link.sync(try tree.open(office), township)
        }
        let named = try #require(try township.units()[village.unit])
        _ = try township.editUnit(named, [WrittenField("interval_days", "30")])
        try add(2, risk: 2, at: village)
        try Link.sync(village, township)
        let heard = township.today
        let incomplete = try report(township, of: .township).late.map(\.name)
        #expect(!incomplete.contains(Office.villageA.name))
        tree.machine.now += 31 * 86_400
        let late = try report(township, of: .township)
        #expect(late.late.map(\.reason) == [.silent(since: heard)])
        #expect(try number(late, 1, of: .villageA) == 2)
        #expect(late.total.isIncomplete)
    }

    @Test("M67 A zero report is a report; who has none in the campaign is named, and shows no zero")
    func campaign() throws {
        let other = try tree.open(.villageB)
        try add(2, risk: 2, at: village)
        for node in [village, other, try tree.open(.villageC)] {
            try Link.sync(node, township)
        }
        try Link.sync(township, try tree.open(.county))
        let here = try #require(try township.units()[township.unit])
        _ = try township.startCampaign([WrittenField("name", "春季排查")], at: here)
        try Link.sync(other, township)
        let own = try #require(try other.units()[other.unit])
        _ = try other.reportCampaign("春季排查", of: own, state: "3", count: nil, note: "")
        try Link.sync(other, township)
        let report = try township.report(
            SummaryTables.survey, of: tree.unit(.township), by: .units, campaign: "春季排查")
        #expect(report.late.map(\.name) == [Office.villageA.name, Office.villageC.name])
        #expect(report.late.allSatisfy { $0.reason == .unreported })
        #expect(try number(report, 1, of: .villageA) == 2)
        #expect(try number(report, 1, of: .villageB) == 0)
        #expect(try number(report, 1, of: .villageC) == nil && !report.isComplete)
    }

    @Test(
        "M67 What was reported stays as it was, travels up, and a later version says what changed")
    func frozen() throws {
        try add(5, risk: 3, at: village)
        let first = try report(village, of: .villageA)
        _ = try village.freeze(first)
        try add(1, risk: 1, at: village)
        try meetAll()
        let kept = try county.summaryVersions(of: [village.unit])
        #expect(kept.map(\.frozen.version) == [1] && kept[0].frozen.report == first)
        let second = try report(village, of: .villageA)
        _ = try village.freeze(second, note: "补报一名")
        try meetAll()
        let both = try county.summaryVersions(of: [village.unit])
        #expect(both.map(\.frozen.version) == [1, 2] && both[1].frozen.note == "补报一名")
        #expect(both[0].frozen.report == first)
        let changes = second.changes(since: first)
        #expect(
            changes.contains { $0.subject == .total && $0.column == 13 && $0.after == .count(1) })
        let found = try county.summaryVersion(RecordCode(both[1].frozen.entry.dot).description)
        #expect(found.frozen == both[1].frozen)
    }

    @Test("M67 Two people of one unit who freeze without knowing of each other leave both versions")
    func concurrent() throws {
        try add(2, risk: 3, at: village)
        try meetAll()
        let one = try report(village, of: .villageA)
        _ = try village.freeze(one)
        try township.addFile("测丙", to: village.unit)
        let other = try report(township, of: .villageA)
        _ = try township.freeze(other)
        try meetAll()
        for node in [village, township] {
            let versions = try node.summaryVersions(of: [village.unit])
            #expect(versions.map(\.frozen.version) == [1, 1])
            #expect(Set(versions.compactMap(\.frozen.report)) == [one, other])
            #expect(try node.conflicts().cells.isEmpty)
        }
        _ = try village.freeze(one)
        let versions = try village.summaryVersions(of: [village.unit]).map(\.frozen.version)
        #expect(versions == [1, 1, 2])
    }

    @Test("M68 M72 What a township publishes reaches its villages, as counts that name nobody")
    func published() throws {
        try add(7, risk: 3, at: village)
        try add(2, risk: 1, at: try tree.open(.villageB))
        try Link.sync(try tree.open(.villageB), township)
        try Link.sync(village, township)
        let report = try report(township, of: .township)
        let dot = try township.freeze(report)
        let version = try township.summaryVersion(RecordCode(dot).description)
        #expect(try township.publish(version) != nil)
        #expect(try township.publish(version) == nil)
        try Link.sync(village, township)
        let heard = try village.summaryVersions(of: [village.unit])
        #expect(heard.map(\.unit) == [township.unit] && heard.allSatisfy(\.isPublished))
        let shown = try #require(heard.first?.frozen.report)
        #expect(shown == report.hidingSmallCells() && shown.addsUp)
        let small = shown.allRows.flatMap(\.cells).compactMap(\.number).filter {
            (1...4).contains($0)
        }
        #expect(small.isEmpty && shown.allRows.flatMap(\.cells).contains(.hidden))
        #expect(heard.first?.frozen.note == "")
    }

    @Test("Publishing is for supervisors; a village's worker reports, and does not publish")
    func roles() throws {
        try add(1, risk: 3, at: village)
        let dot = try village.freeze(try report(village, of: .villageA))
        let version = try village.summaryVersion(RecordCode(dot).description)
        #expect(throws: FieldRefusal.self) { try village.publish(version) }
        #expect(throws: NodeError.self) { try village.freeze(try report(township, of: .township)) }
    }

    @Test("M73 A visit that fell due after the last word from a village counts against nobody")
    func deadLink() throws {
        for office in [Office.villageB, .villageC] {
            try Link.sync(try tree.open(office), township)
        }
        let due = township.today.adding(days: -20)
        try village.addFile(
            "测甲", more: [(ChildField.risk, .integer(3)), (ChildField.surveyDate, due.value)])
        try village.addFile(
            "测乙",
            more: [(ChildField.risk, .integer(3)), (ChildField.surveyDate, township.today.value)])
        try Link.sync(village, township)
        tree.machine.now += 40 * 86_400
        let days = township.today.adding(days: -30)...township.today
        let work = try township.work(of: township.unit, in: days)
        let row = try #require(work.first { $0.unit == village.unit })
        #expect(row.children == 2 && row.late == 1 && row.undecided == 1)
        let own = try village.work(of: village.unit, in: days)
        #expect(own.map(\.late) == [2] && own.map(\.undecided) == [0])
    }

    /// The late items of an office's row, and those of which nobody knows, as a node sees them.
    private func items(of office: Office, below root: Office, at node: Node) throws -> [Int]? {
        let days = node.today.adding(days: -30)...node.today
        let row = try node.work(of: tree.unit(root), in: days).first {
            $0.unit == tree.unit(office)
        }
        return row.map { [$0.lateItems, $0.undecidedItems] }
    }

    @Test("M27 M73 What is late stands with the unit that can do it, and is unknown if unheard of")
    func lateItems() throws {
        let file = try village.addFile("测甲")
        let today = village.today
        _ = try village.addReport(
            [
                WrittenField("situation", "6"),
                WrittenField("found", today.adding(days: -5).description),
            ], to: try village.child(file))
        _ = try village.addEntry(
            [
                WrittenField("measure", "家访"),
                WrittenField("due", today.adding(days: 10).description),
            ], to: try village.child(file), in: "measures")
        try bringUp()
        #expect(try items(of: .villageA, below: .villageA, at: village) == [2, 0])
        #expect(try items(of: .villageA, below: .township, at: township) == [2, 0])
        #expect(try items(of: .township, below: .township, at: township) == [1, 0])
        #expect(try items(of: .township, below: .county, at: county) == [3, 0])
        #expect(try items(of: .county, below: .county, at: county) == [1, 0])
        tree.machine.now += 40 * 86_400
        #expect(try items(of: .villageA, below: .villageA, at: village) == [3, 0])
        #expect(try items(of: .villageA, below: .township, at: township) == [2, 1])
    }
}
