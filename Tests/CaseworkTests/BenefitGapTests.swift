import Casework
import Records
import Testing

@Suite("Who should have what") struct BenefitGapTests {
    private func child(_ texts: [(Int, String)]) throws -> HelpedChild { try HelpedChild(texts) }

    @Test("M43 An orphan who has nothing is told, until a decision is registered")
    func orphan() throws {
        var orphan = try child([(ChildField.categories, "孤儿")])
        #expect(orphan.gaps().map(\.kind) == [Benefit.orphanAllowance])
        #expect(orphan.gaps().map(\.ground) == [.unknown])
        try orphan.grant(Benefit.orphanAllowance, from: "2026-11")
        #expect(orphan.gaps().isEmpty)
        #expect(try child([]).gaps().isEmpty)
    }

    @Test("M43 What follows from the parents counts as well as what stands in the set")
    func derived() throws {
        let child = try child([
            (ChildField.fatherCircumstance, "死亡"), (ChildField.motherCircumstance, "重残"),
        ])
        #expect(child.gaps().map(\.kind) == [Benefit.unattendedAllowance])
        let summary = ChildSummary(child.record)
        let jinghong = try #require(RulePacks.named("fangshan-2014"))
        let none = BenefitGap.all(of: summary, by: .standard, jinghong, on: day(2026, 10, 11))
        #expect(none.isEmpty)
        let encoded = RecordSummary.child(summary).encode()
        #expect(try RecordSummary.decode(encoded) == .child(summary))
    }

    @Test("M43 The reason is what someone found out, what is applied for, or what a survey says")
    func grounds() throws {
        typealias Reason = EntryFieldNumber.Uncovered
        typealias Application = EntryFieldNumber.Application
        var orphan = try child([(ChildField.categories, "孤儿"), (ChildField.benefits, "孤儿基本生活费")])
        #expect(orphan.gaps().map(\.ground) == [.surveyOnly])
        try orphan.add(
            [
                (Application.kind, "1"), (Application.applied, "2026-10-01"),
                (Application.state, "已申请"),
            ], to: ChildField.applications)
        #expect(orphan.gaps().map(\.ground) == [.applied])
        try orphan.add(
            [(Reason.kind, "1"), (Reason.reason, "缺少证明材料"), (Reason.found, "2026-10-02")],
            to: ChildField.uncovered)
        #expect(orphan.gaps().map(\.ground) == [.explained(4)])
        let summary = ChildSummary(orphan.record)
        #expect(try RecordSummary.decode(RecordSummary.child(summary).encode()) == .child(summary))
    }

    @Test("M44 What a rule keeps from standing beside another benefit is named as the reason")
    func excluded() throws {
        var orphan = try child([
            (ChildField.categories, "孤儿、贫困家庭"), (ChildField.disabilityGrade, "三级"),
        ])
        try orphan.grant(Benefit.orphanAllowance, from: "2026-10")
        #expect(
            orphan.gaps().map(\.ground) == [.excluded(by: Benefit.orphanAllowance)])
        #expect(orphan.gaps().map(\.kind) == [Benefit.disabilityAllowance])
    }

    @Test("M45 Whose allowance is not noted as paid for two months is told with the last month")
    func behind() throws {
        var orphan = try child([(ChildField.categories, "孤儿")])
        try orphan.grant(Benefit.orphanAllowance, from: "2026-01", paidThrough: "2026-08")
        #expect(orphan.gaps().isEmpty)
        let november = day(2026, 11, 1)
        let august = try #require(CalendarMonth(year: 2026, month: 8))
        #expect(orphan.gaps(on: november).map(\.ground) == [.behind(august)])
        var unpaid = try child([(ChildField.categories, "孤儿")])
        try unpaid.grant(Benefit.orphanAllowance, from: "2026-01")
        #expect(unpaid.gaps().map(\.ground) == [.behind(nil)])
        let summary = ChildSummary(orphan.record)
        #expect(try RecordSummary.decode(RecordSummary.child(summary).encode()) == .child(summary))
    }

    @Test(
        "M46 Who is poor or severely disabled is to have the premium paid, where the unit says so")
    func premium() throws {
        let poor = try child([(ChildField.categories, "贫困家庭")])
        #expect(poor.gaps().isEmpty)
        #expect(try poor.gaps(by: .pack("jinghong-2018")).map(\.kind) == [Benefit.premiumSupport])
    }

    @Test("M47 Who is at a vocational school is to have it free, where the unit says so")
    func schooling() throws {
        var pupil = try child([
            (ChildField.schoolState, "中职"), (ChildField.birthDate, "2010-05-01"),
        ])
        let rules = try UnitBenefits.pack("jinghong-2018")
        #expect(pupil.gaps(by: rules).map(\.kind) == [Benefit.vocationalSchooling])
        try pupil.add([(ElementField.code, "中职免学费")], to: ChildField.schoolSupport)
        #expect(pupil.record.currentFacts(of: ChildField.schoolSupport).map(\.code) == [4])
        #expect(try child([(ChildField.schoolState, "随班就读")]).gaps(by: rules).isEmpty)
    }

    @Test("M48 Insurance of small children goes by age and registration, and only where it is law")
    func insurance() throws {
        let rules = try UnitBenefits.pack("fangshan-2014")
        let born = (ChildField.birthDate, "2023-03-04")
        #expect(try child([born]).gaps(by: rules).map(\.ground) == [.unknown])
        let unregistered = try child([born, (ChildField.hukouKind, "未落户")])
        #expect(unregistered.gaps(by: rules).map(\.ground) == [.notRegistered])
        #expect(try child([born]).gaps(by: rules, on: day(2027, 3, 4)).isEmpty)
        #expect(try child([born]).gaps().isEmpty && child([]).gaps(by: rules).isEmpty)
    }

    @Test("M48 A unit grants what no pack knows, from the day and up to the age that it says")
    func local() throws {
        typealias Number = EntryFieldNumber.LocalBenefit
        let rules = try UnitBenefits.written(
            [
                [
                    (Number.kind, "13"), (Number.ageBelow, "7"), (Number.registered, "是"),
                    (Number.source, "试县〔2026〕1号"), (Number.from, "2026-10-01"),
                ]
            ], in: UnitForm.localBenefits)
        let born = try child([(ChildField.birthDate, "2020-03-04")])
        #expect(born.gaps(by: rules).map(\.source) == ["试县〔2026〕1号"])
        #expect(born.gaps(by: rules, on: day(2026, 9, 30)).isEmpty)
        #expect(born.gaps(by: rules, on: day(2027, 3, 4)).isEmpty)
    }

    @Test("Ages and codes of a unit's own rule that no person can have written stop nobody")
    func hostile() throws {
        typealias Number = EntryFieldNumber.LocalBenefit
        for number in [Int64.min, -1, Int64.max] {
            var clerk = Clerk(9)
            let fields =
                [EntryField(Number.kind, .integer(13))]
                + [Number.grade, Number.ageFrom, Number.ageBelow].map {
                    EntryField($0, .integer(number))
                }
            let unit = clerk.write(
                [.add(collection: UnitForm.localBenefits, fields: fields, corrects: nil)],
                kind: .unit)
            var child = try child([(ChildField.birthDate, "2020-03-04")])
            try child.grant(Benefit.infantInsurance, from: "2026-01")
            let facts = child.facts(by: UnitBenefits([fold(unit, clerk)]))
            #expect(facts.doubts.isEmpty && facts.gaps.isEmpty)
        }
    }

    @Test("M49 A disabled child is due rehabilitation until the seventh birthday")
    func rehabilitation() throws {
        let child = try child([
            (ChildField.birthDate, "2020-03-04"), (ChildField.disabilityCategory, "听力"),
        ])
        #expect(child.gaps().map(\.kind) == [Benefit.rehabilitation])
        #expect(child.gaps(on: day(2027, 3, 3)).count == 1)
        #expect(child.gaps(on: day(2027, 3, 4)).isEmpty)
    }

    @Test("M45 An orphan at school keeps the allowance beyond eighteen; a closed file asks nothing")
    func continued() throws {
        let born = [(ChildField.birthDate, "2008-03-04"), (ChildField.categories, "孤儿")]
        #expect(try child(born).gaps().isEmpty)
        #expect(try child(born + [(ChildField.schoolState, "在学")]).gaps().count == 1)
        let closed = try child([(ChildField.categories, "孤儿"), (ChildField.status, "结案")])
        #expect(closed.gaps().isEmpty)
    }

    @Test("M43 What is sealed is in no summary and no list of gaps")
    func sealed() throws {
        var child = try child([(ChildField.categories, "艾滋病病毒感染")])
        try child.grant(Benefit.sealedAllowance, from: "2026-01")
        #expect(child.gaps().isEmpty && ChildSummary(child.record).help.held.isEmpty)
        #expect(child.facts().wordings.isEmpty)
    }
}
