import Casework
import Records
import Testing

@Suite("Clocks of help") struct HelpClockTests {
    private typealias Referral = EntryFieldNumber.Referral
    private typealias Application = EntryFieldNumber.Application

    private func running(_ child: HelpedChild) -> [String] {
        child.record.openItems.compactMap { item in
            Clocks.clock(item.clock).map {
                "\($0.name) \(item.deadline(by: .published, on: day(2026, 1, 1)).day)"
            }
        }
    }

    @Test("M45 The township verifies in ten working days, the county confirms in five")
    func procedure() throws {
        var child = try HelpedChild()
        try child.add(
            [
                (Application.kind, "2"), (Application.applied, "2026-02-12"),
                (Application.state, "已申请"),
            ], to: ChildField.applications)
        #expect(running(child) == ["application-verified 2026-03-04"])
        var verified = try HelpedChild()
        try verified.add(
            [
                (Application.kind, "2"), (Application.applied, "2023-09-01"),
                (Application.verified, "2023-09-28"), (Application.state, "乡镇已查验"),
            ], to: ChildField.applications)
        #expect(running(verified) == ["application-confirmed 2023-10-11"])
    }

    @Test(
        "M40 A referral has one clock until it is verified, and a refused one asks what is next"
    )
    func referrals() throws {
        let states = [
            ("已转出", "", ["referral-answered 2026-03-09"]),
            ("已受理", "", ["referral-done 2026-03-20"]),
            ("不予受理", "", ["referral-followed 2026-03-11"]),
            ("已退回", "改转妇联", []), ("已核实", "", []),
            ("已办结", "", ["referral-verified 2026-03-11"]),
            ("不知道", "", ["referral-answered 2026-03-09"]),
        ]
        for (state, next, expected) in states {
            var child = try HelpedChild()
            try child.add(
                [
                    (Referral.to, "教育"), (Referral.subject, "复学"), (Referral.sent, "2026-03-04"),
                    (Referral.state, state), (Referral.answered, "2026-03-06"),
                    (Referral.due, "2026-03-20"), (Referral.next, next),
                ], to: ChildField.referrals)
            #expect(running(child) == expected, "\(state)")
        }
    }

    @Test("M38 Whoever is to verify a measure or a referral is told which")
    func subjects() throws {
        for name in ["measure-verified", "referral-verified"] {
            #expect(Clocks.all.first { $0.name == name }?.namesSubject == true, "\(name)")
        }
    }

    @Test("M38 M39 What is done, or cannot be, is verified within three working days")
    func measures() throws {
        typealias Measure = EntryFieldNumber.Measure
        for (state, expected) in [
            ("已完成", ["measure-verified 2026-03-11"]),
            ("未能实施", ["measure-verified 2026-03-11"]), ("已核实", []),
        ] {
            var child = try HelpedChild()
            try child.add(
                [
                    (Measure.what, "联系学校"), (Measure.due, "2026-03-20"),
                    (Measure.state, state), (Measure.done, "2026-03-06"),
                ], to: ChildField.measures)
            #expect(running(child) == expected, "\(state)")
        }
    }

    @Test("M39 A plan is reviewed on its day and a measure carried out by its own")
    func plans() throws {
        typealias Plan = EntryFieldNumber.Plan
        typealias Measure = EntryFieldNumber.Measure
        var child = try HelpedChild()
        try child.add(
            [
                (Plan.goal, "回到学校"), (Plan.made, "2026-03-04"), (Plan.review, "2026-09-01"),
                (Plan.wish, "想和奶奶住"),
            ], to: ChildField.plans)
        try child.add(
            [(Measure.what, "联系学校"), (Measure.due, "2026-03-20"), (Measure.state, "在办")],
            to: ChildField.measures)
        #expect(running(child) == ["plan-reviewed 2026-09-01", "measure-done 2026-03-20"])
    }

    @Test("The clocks of help are numbered 40 to 59, and each is found by its number")
    func numbers() {
        let help = Clocks.all.filter { (40...59).contains($0.number) }
        #expect(help.count == 13)
        #expect(help.allSatisfy { Clocks.clock($0.number) == $0 })
    }

    @Test("M52 The child's own wish has a place in the plan and in the register of care families")
    func wish() throws {
        let plan = try #require(Forms.child[ChildField.plans]).entryFields
        let families = try #require(Forms.register[RegisterForm.careFamilies]).entryFields
        for fields in [plan, families] {
            let wish = try #require(fields.first { $0.name == "wish" })
            #expect(wish.sensitivity == .personal)
        }
    }

    @Test(
        "M40 No packet has a sealed field, a parent's circumstances, or what is not declared")
    func packets() {
        let kept = [
            ChildField.fatherCircumstance, ChildField.motherCircumstance, ChildField.custody,
            ChildField.visits, ChildField.remarks, ChildField.risk,
        ]
        for department in CodeLists.department.codes.map(\.number) + [0] {
            let fields = ReferralPackets.fields(for: department)
            #expect(fields == fields.sorted() && Set(fields).count == fields.count)
            #expect(!fields.contains(where: kept.contains))
            #expect(fields.allSatisfy { Forms.child[$0]?.sensitivity != .sealed })
            #expect(fields.allSatisfy { Forms.child[$0]?.isCollection == false })
        }
    }

    @Test("M42 Nothing in the forms of help asks for what is posted, an amount or an account")
    func forbidden() {
        let fields = (85...92).compactMap { Forms.child[$0] }
        #expect(fields.count == 8)
        let names = fields.flatMap(\.itemFields).map(\.label.chinese)
        for word in ["公示", "金额", "账", "卡号"] {
            #expect(!names.contains { $0.contains(word) }, "\(word)")
        }
    }
}
