import Casework
import Node
import Records
import Testing
import Wire

/// A county's survey, of which one village hears late.
@Suite("Campaigns") struct CampaignTests {
    private static let name = "2026年秋季排查"
    private let tree: Tree
    private let county: Node
    private let township: Node
    private let villages: [Node]

    init() throws {
        let tree = try Tree()
        self.tree = tree
        county = try tree.open(.county)
        township = try tree.open(.township)
        villages = try [.villageA, .villageB, .villageC].map { try tree.open($0) }
        try Link.sync(township, county)
        _ = try county.startCampaign(
            [
                WrittenField("name", Self.name), WrittenField("kind", "排查"),
                WrittenField("list_due", "2026-09-24"), WrittenField("clear_due", "2026-10-31"),
            ], at: try #require(try county.units()[county.unit]))
    }

    /// Who has a link meets those above.
    private func meet(_ reachable: [Node]) throws {
        try Link.sync(township, county)
        for village in reachable { try Link.sync(village, township) }
        try Link.sync(township, county)
    }

    private func report(
        _ state: String, _ count: Int? = nil, at node: Node, of unit: Identifier? = nil
    ) throws {
        let named = try #require(try node.units()[unit ?? node.unit])
        _ = try node.reportCampaign(Self.name, of: named, state: state, count: count, note: "")
    }

    private func standing(_ node: Node) throws -> CampaignStanding {
        try #require(try node.campaigns(Self.name).first)
    }

    @Test("M01 A campaign flows down, and each village's report up: zero reports are reports")
    func reports() throws {
        try meet(villages)
        try report("done", 7, at: villages[0])
        try report("零报告", at: villages[1])
        try report("running", at: villages[2])
        try meet(villages)
        for node in [county, township] {
            let standing = try standing(node)
            #expect(standing.rows.map(\.name) == ["甲村", "乙村", "丙村"])
            #expect(standing.rows.map(\.state) == [4, 3, 2])
            #expect(standing.rows.map { $0.report?.count } == [7, 0, nil])
            #expect(standing.count == 7 && standing.missing.map(\.name) == ["丙村"])
            #expect(!standing.isComplete)
        }
        try report("已完成", 2, at: villages[2])
        try meet(villages)
        #expect(try standing(county).isComplete && standing(county).count == 9)
    }

    @Test("M01 M67 A village that was offline is named as missing, and never counted as zero")
    func offline() throws {
        try meet(Array(villages[...1]))
        #expect(throws: CampaignFault.unknown(Self.name, known: [])) {
            try report("零报告", at: villages[2])
        }
        try report("零报告", at: villages[0])
        try report("done", 3, at: villages[1])
        try meet(Array(villages[...1]))
        let standing = try standing(county)
        #expect(standing.missing.map(\.name) == ["丙村"] && standing.count == 3)
        #expect(standing.missing[0].report == nil)
        tree.machine.now += 5 * 86_400
        let due = try county.worklist(of: try county.units().units.map(\.id), until: county.today)
        #expect(due.map(\.unit) == [villages[2].unit])
        #expect(due[0].silence == .always && due[0].overdueDays(on: county.today) == 2)
        try meet(villages)
        try report("done", 4, at: villages[2])
        try meet(villages)
        #expect(try self.standing(county).isComplete)
        #expect(try county.worklist(of: [villages[2].unit], until: county.today).isEmpty)
    }

    @Test(
        "M01 Village and township report differently: the less finished counts until it is decided")
    func disagreement() throws {
        try meet(villages)
        try report("零报告", at: villages[0])
        try report("done", 2, at: township, of: villages[0].unit)
        try meet(villages)
        for node in [county, township, villages[0]] {
            let row = try #require(try standing(node).rows.first)
            #expect(row.state == CampaignState.done && row.report?.isDisputed == true)
            #expect(!row.isReported)
        }
    }

    @Test("M01 Two who amend one report disagree openly, and no zero report acts")
    func conflict() throws {
        try meet(villages)
        try report("running", at: villages[0])
        try meet(villages)
        try report("零报告", at: villages[0])
        try report("done", 2, at: township, of: villages[0].unit)
        try meet(villages)
        let conflicts = try township.conflicts().cells
        let hard = try #require(conflicts.first { $0.conflict.rule.isHard })
        #expect(hard.conflict.acting == .integer(Int64(CampaignState.done)))
        #expect(try standing(township).rows[0].isReported == false)
    }

    @Test("M01 A zero report with children, and an end without any, are refused")
    func refused() throws {
        try meet(villages)
        try villages[0].addFile("测甲", more: [(ChildField.campaign, .text(Self.name))])
        #expect(throws: CampaignFault.notZero(1)) { try report("零报告", at: villages[0]) }
        #expect(throws: CampaignFault.notZero(2)) { try report("零报告", 2, at: villages[1]) }
        #expect(throws: CampaignFault.nobody) { try report("done", at: villages[1]) }
        #expect(throws: CampaignFault.unknownState("也许")) { try report("也许", at: villages[1]) }
        #expect(throws: CampaignFault.notTaking(unit: Office.township.name)) {
            try report("done", 1, at: township)
        }
        try report("done", at: villages[0])
        try meet(villages)
        let row = try #require(try standing(county).rows.first)
        #expect(row.report?.count == 1 && row.children == 1)
    }

    @Test("M33 M34 What a campaign found is counted by its state, and due by the campaign's day")
    func problems() throws {
        try meet(villages)
        let file = try villages[0].addFile("测甲")
        _ = try villages[0].addProblem(
            [WrittenField("what", "屋顶漏雨"), WrittenField("campaign", Self.name)],
            to: try villages[0].child(file))
        try meet(villages)
        for node in [county, villages[0]] {
            let standing = try standing(node)
            #expect(standing.problems(in: ProblemState.open) == 1)
            let found = try node.problems(
                ProblemFilter(units: [villages[0].unit], campaign: Self.name))
            #expect(found.map { $0.deadline?.day.description } == ["2026-10-31"])
        }
    }

    @Test("M01 Units may be named; one that nobody knows stays named, and a renamed one takes part")
    func units() throws {
        let own = try #require(try county.units()[county.unit])
        #expect(throws: NodeError.unknownUnit("戊村")) {
            _ = try county.startCampaign(
                [WrittenField("name", "补查"), WrittenField("units", "甲村、戊村")], at: own)
        }
        #expect(throws: CampaignFault.taken(Self.name)) {
            _ = try county.startCampaign([WrittenField("name", Self.name)], at: own)
        }
        _ = try county.startCampaign(
            [WrittenField("name", "补查"), WrittenField("units", "甲村、乙村")], at: own)
        let village = try #require(try county.units()[villages[0].unit])
        try county.recodeUnit(
            village,
            as: Designation(code: village.code, name: "新村", from: county.today))
        let standing = try #require(try county.campaigns("补查").first)
        #expect(standing.rows.map(\.name) == ["新村", "乙村"] && standing.unknownUnits.isEmpty)
    }

    @Test("M76 The stages of a year stand in the order of their first day")
    func programme() throws {
        let own = try #require(try county.units()[county.unit])
        for (name, kind, from) in [
            ("总结评估", "4", "2026-12-01"), ("六月摸底", "1", "2026-06-01"), ("帮扶计划", "2", "2026-08-01"),
        ] {
            _ = try county.startCampaign(
                [
                    WrittenField("name", name), WrittenField("kind", kind),
                    WrittenField("from", from),
                ], at: own)
        }
        let names = try county.campaigns().map(\.known.campaign.name)
        #expect(names == ["六月摸底", "帮扶计划", Self.name, "总结评估"])
    }
}
