import Casework
import Records
import Testing
import Wire

/// Children by what is done for them (M39–M47, M67).
@Suite("Table of help") struct HelpTableTests {
    private typealias Referral = EntryFieldNumber.Referral
    private typealias Measure = EntryFieldNumber.Measure
    private let table = SummaryTables.help

    private func counts(
        _ children: [HelpedChild], by benefits: UnitBenefits = .standard
    ) -> TableCounts {
        let unit = Identifier(high: 9, low: 1)
        let rules = [unit: UnitRules(benefits: benefits, pack: RulePacks.standard)]
        var tally = TableTally(table, on: day(2026, 11, 21), rules: rules)
        for child in children {
            let summary = ChildSummary(child.record)
            tally.add(KnownChild(record: child.file, unit: unit, summary: summary))
        }
        return tally.byUnit[unit] ?? TableCounts()
    }

    private func referred(_ states: [(state: String, next: String)]) throws -> HelpedChild {
        var child = try HelpedChild()
        for (state, next) in states {
            try child.add(
                [
                    (Referral.to, "教育"), (Referral.subject, "复学"), (Referral.sent, "2026-03-04"),
                    (Referral.state, state), (Referral.answered, "2026-03-06"),
                    (Referral.next, next),
                ], to: ChildField.referrals)
        }
        return child
    }

    private func measured(_ states: [String]) throws -> HelpedChild {
        var child = try HelpedChild()
        for state in states {
            try child.add(
                [
                    (Measure.what, "联系学校"), (Measure.due, "2026-03-20"), (Measure.state, state),
                    (Measure.done, "2026-03-06"),
                ], to: ChildField.measures)
        }
        return child
    }

    @Test("M40 M67 A child is counted by the referral that is furthest from done, and once")
    func referrals() throws {
        let counts = try counts([
            referred([("已转出", ""), ("已核实", "")]), referred([("已受理", "")]),
            referred([("已办结", ""), ("已受理", "")]), referred([("已办结", "")]),
            referred([("不予受理", ""), ("已转出", "")]), referred([("已退回", "改转妇联")]),
            referred([("已核实", "")]), referred([]),
        ])
        #expect((8...13).map { counts[$0] } == [1, 1, 2, 1, 2, 1])
        #expect(counts[1] == 8)
    }

    @Test("M39 M67 Measures are open, wait for a second person, or are settled")
    func measures() throws {
        let counts = try counts([
            measured(["待办", "已完成"]), measured(["在办"]), measured(["已完成", "已核实"]),
            measured(["未能实施"]), measured(["已核实"]), measured([]),
        ])
        #expect((4...7).map { counts[$0] } == [2, 2, 1, 1])
    }

    @Test("M39 M67 A plan counts until it has ended")
    func plans() throws {
        typealias Plan = EntryFieldNumber.Plan
        let plan = [
            (field: Plan.goal, text: "回到学校"), (Plan.made, "2026-03-04"),
            (Plan.review, "2026-09-01"),
        ]
        var (running, ended) = (try HelpedChild(), try HelpedChild())
        try running.add(plan, to: ChildField.plans)
        try ended.add(plan + [(Plan.ended, "2026-08-01")], to: ChildField.plans)
        let counts = try counts([running, ended, HelpedChild()])
        #expect(counts[2] == 1 && counts[3] == 2)
    }

    @Test("M33 M67 A child is counted by the problem that is least cleared")
    func problems() throws {
        typealias Problem = EntryFieldNumber.Problem
        let children = try [["1", "4"], ["2"], ["3", "4"], ["4"], []].map { states in
            var child = try HelpedChild()
            for state in states {
                try child.add(
                    [
                        (Problem.what, "没有户口"), (Problem.found, "2026-03-01"),
                        (Problem.state, state),
                    ], to: ChildField.problems)
            }
            return child
        }
        let counts = counts(children)
        #expect((16...20).map { counts[$0] } == [1, 1, 1, 1, 1])
    }

    @Test("M43 M45 M67 Benefits are counted in their months; who should have one and has not, too")
    func benefits() throws {
        typealias Application = EntryFieldNumber.Application
        let orphan = [(ChildField.categories, "孤儿")]
        var (held, ended, coming) = (
            try HelpedChild(orphan), try HelpedChild(orphan), try HelpedChild(orphan)
        )
        try held.grant(Benefit.orphanAllowance, from: "2026-10", paidThrough: "2026-10")
        try ended.grant(Benefit.orphanAllowance, from: "2025-01", to: "2026-10")
        try coming.grant(Benefit.orphanAllowance, from: "2026-12")
        var applied = try HelpedChild(orphan)
        try applied.add(
            [
                (Application.kind, "1"), (Application.applied, "2026-10-01"),
                (Application.state, "已申请"),
            ], to: ChildField.applications)
        let counts = try counts([held, ended, coming, applied, HelpedChild()])
        #expect(counts[30 + Benefit.orphanAllowance] == 1)
        #expect(counts[14] == 1 && counts[15] == 4)
        #expect(counts[21] == 1 && counts[22] == 1 && counts[23] == 3)
    }

    @Test("M67 The sealed allowance is in no column: who has only that is counted like one without")
    func sealed() throws {
        var child = try HelpedChild()
        try child.grant(Benefit.sealedAllowance, from: "2026-01")
        #expect(try counts([child]) == counts([HelpedChild()]))
        #expect(!table.columns.contains { $0.number == 30 + Benefit.sealedAllowance })
    }

    @Test("What is settled survives in a summary, and costs nothing where nothing is")
    func encoded() throws {
        let summary = try ChildSummary(referred([("已核实", "")]).record)
        #expect(summary.help.settled == HelpSummary.referralSettled)
        let bytes = RecordSummary.child(summary).encode()
        #expect(try RecordSummary.decode(bytes).child == summary)
        var plain = summary
        plain.help.settled = 0
        #expect(RecordSummary.child(plain).encode().count < bytes.count)
    }
}
