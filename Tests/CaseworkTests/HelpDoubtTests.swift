import Casework
import Records
import Testing

@Suite("What does not fit together in the help for a child") struct HelpDoubtTests {
    private typealias Referral = EntryFieldNumber.Referral
    private typealias Consent = EntryFieldNumber.Consent

    @Test(
        "M44 Two benefits that a rule excludes are shown as a doubt with its source, and both stay")
    func overlap() throws {
        var child = try HelpedChild()
        try child.grant(Benefit.orphanAllowance, from: "2026-03", paidThrough: "2026-09")
        try child.grant(Benefit.disabilityAllowance, from: "2026-05", paidThrough: "2026-09")
        let doubts = child.facts().doubts
        guard case .overlap(let overlap)? = doubts.first else {
            Issue.record("no overlap")
            return
        }
        #expect(doubts.count == 1 && overlap.since.description == "2026-05")
        #expect(overlap.rule.relation == .excludes)
        #expect(child.facts().wordings.first?.chinese.contains("国发〔2015〕52号") == true)
        #expect(child.record.currentEntries(of: ChildField.entitlements).count == 2)
    }

    @Test("M44 Benefits of different months do not overlap; the same benefit twice does")
    func months() throws {
        var child = try HelpedChild()
        try child.grant(Benefit.orphanAllowance, from: "2026-01", to: "2026-04")
        try child.grant(Benefit.disabilityAllowance, from: "2026-05", paidThrough: "2026-09")
        #expect(child.facts().doubts.isEmpty)
        try child.grant(Benefit.disabilityAllowance, from: "2026-08", paidThrough: "2026-09")
        #expect(child.facts().doubts.count == 1)
    }

    @Test("M44 In the pilot of Fangshan care and nutrition are paid on top of the care allowance")
    func together() throws {
        var child = try HelpedChild()
        try child.grant(Benefit.careAllowance, from: "2014-03")
        try child.grant(Benefit.severeDisabilitySupport, from: "2014-03")
        #expect(try child.facts(by: .pack("fangshan-2014")).doubts.isEmpty)
    }

    @Test("M44 What a unit writes of two benefits goes before the pack, from the day that it names")
    func own() throws {
        typealias Number = EntryFieldNumber.BenefitPair
        let rules = try UnitBenefits.written(
            [
                [
                    (Number.first, "4"), (Number.second, "1"), (Number.relation, "可以叠加"),
                    (Number.source, "试县〔2026〕2号"), (Number.from, "2026-05-01"),
                ]
            ], in: UnitForm.benefitPairs)
        var child = try HelpedChild()
        try child.grant(Benefit.orphanAllowance, from: "2026-05")
        try child.grant(Benefit.disabilityAllowance, from: "2026-05")
        #expect(child.facts(by: rules).doubts.isEmpty && !child.facts().doubts.isEmpty)
        var earlier = try HelpedChild()
        try earlier.grant(Benefit.orphanAllowance, from: "2026-04")
        try earlier.grant(Benefit.disabilityAllowance, from: "2026-04")
        #expect(earlier.facts(by: rules).doubts.count == 1)
    }

    @Test("M44 A pack holds from its day on; before it the standard does")
    func dated() throws {
        let rules = try UnitBenefits.pack("own-rules", from: "2026-07-01")
        #expect(rules.pack(on: day(2026, 6, 30)).name == "national")
        #expect(rules.pack(on: day(2026, 7, 1)).name == "own-rules")
        #expect(rules.entitlements(on: day(2026, 7, 1)).isEmpty)
    }

    @Test("M45 Where survey and register differ both are named")
    func differences() throws {
        var child = try HelpedChild([(ChildField.benefits, "低保")])
        try child.grant(Benefit.careAllowance, from: "2026-03", paidThrough: "2026-09")
        #expect(
            child.facts().doubts == [
                .surveyOnly(kind: Benefit.minimumAllowance),
                .registerOnly(kind: Benefit.careAllowance),
            ])
    }

    @Test("M45 Money starts the month after it was confirmed and ends with the month it stopped in")
    func procedure() throws {
        typealias Application = EntryFieldNumber.Application
        typealias Entitlement = EntryFieldNumber.Entitlement
        var child = try HelpedChild()
        for month in ["2026-04", "2026-05"] {
            try child.add(
                [
                    (Application.kind, "2"), (Application.applied, "2026-03-02"),
                    (Application.state, "县级已确认"),
                    (Application.decided, "2026-03-20"), (Application.paidFrom, month),
                ], to: ChildField.applications)
        }
        try child.add(
            [
                (Entitlement.kind, "2"), (Entitlement.from, "2026-04"), (Entitlement.to, "2026-09"),
                (Entitlement.stopped, "2026-08-03"),
            ], to: ChildField.entitlements)
        let shown = child.facts().doubts.map(\.wording.english)
        #expect(shown.count == 2)
        #expect(shown.first?.contains("paid from 2026-05") == true)
        #expect(shown.last?.contains("ends with 2026-08 and goes on to 2026-09") == true)
    }

    @Test("M53 A referral that rests on consent is doubted until consent is in force on its day")
    func consent() throws {
        var child = try HelpedChild()
        try child.add(
            [
                (Referral.to, "残联"), (Referral.subject, "残疾鉴定"), (Referral.sent, "2026-03-04"),
                (Referral.state, "已转出"),
            ], to: ChildField.referrals)
        #expect(child.facts().doubts == [.noConsent(subject: 5, matter: 1)])
        try child.add(
            [(Consent.matter, "1"), (Consent.giver, "玉罕"), (Consent.given, "2026-03-05")],
            to: ChildField.consents)
        #expect(child.facts().doubts.count == 1)
        try child.add(
            [
                (Consent.matter, "1"), (Consent.giver, "玉罕"), (Consent.given, "2026-03-01"),
                (Consent.childAgrees, "是"),
            ], to: ChildField.consents)
        #expect(child.facts().doubts.isEmpty)
    }

    @Test("M41 A department that only observes and reports is doubted as one that refers")
    func steps() throws {
        #expect(CareStep.monitoring.departments.contains(15))
        #expect(!CareStep.referral.departments.contains(15))
        #expect(CareStep.allCases.allSatisfy { !$0.departments.isEmpty })
        var child = try HelpedChild()
        for from in ["学校", "乡镇政府"] {
            try child.add(
                [
                    (Referral.to, "教育"), (Referral.from, from), (Referral.subject, "复学"),
                    (Referral.sent, "2026-03-04"), (Referral.state, "已转出"),
                ], to: ChildField.referrals)
        }
        #expect(child.facts().doubts == [.notReferring(department: 15)])
    }
}
