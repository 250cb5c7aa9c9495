import Casework
import Node
import Records
import Testing
import Trust

@Suite("Benefits after offline work") struct BenefitTests: OnPair {
    private typealias Entitlement = EntryFieldNumber.Entitlement
    private typealias Family = EntryFieldNumber.CareFamily
    let pair: Pair
    private let file: Dot

    init() throws { (pair, file) = try Pair.sharingFile() }

    private func fields(_ texts: [(Int, String)]) -> [WrittenField] {
        texts.map { WrittenField(String($0.0), $0.1) }
    }

    private func add(
        _ texts: [(Int, String)], to collection: Int = ChildField.entitlements, at node: Node,
        correcting item: String? = nil
    ) throws {
        _ = try node.addEntry(
            fields(texts), to: try node.child(file), in: String(collection), correcting: item)
    }

    private func overlaps(at node: Node) throws -> Int {
        let child = try node.child(file)
        return HelpFacts(
            of: child.record, try node.summary(of: child),
            by: try node.benefits(of: child.working.unit), RulePacks.standard, on: node.today,
            opensSealed: false
        ).doubts.count { if case .overlap = $0 { true } else { false } }
    }

    @Test("M44 Entitlements that two enter overlap after they meet: shown, not resolved")
    func overlap() throws {
        try add([(Entitlement.kind, "1"), (Entitlement.from, "2026-01")], at: village)
        try add([(Entitlement.kind, "4"), (Entitlement.from, "2026-03")], at: township)
        #expect(try overlaps(at: village) == 0)
        try pair.meet()
        for node in [village, township] {
            #expect(try overlaps(at: node) == 1)
            #expect(try node.conflicts().cells.isEmpty)
            let held = try node.child(file).record.currentEntries(of: ChildField.entitlements)
            #expect(held.count == 2)
        }
    }

    @Test(
        "M44 What the township writes of two benefits counts in the village once it is known there")
    func rules() throws {
        typealias Rule = EntryFieldNumber.BenefitPair
        try Link.sync(township, try pair.tree.open(.county))
        try pair.meet()
        try add([(Entitlement.kind, "1"), (Entitlement.from, "2026-01")], at: village)
        try add([(Entitlement.kind, "4"), (Entitlement.from, "2026-03")], at: village)
        #expect(try overlaps(at: village) == 1)
        let own = try township.file(Office.township.name, holding: "benefit_pairs")
        _ = try township.addEntry(
            fields([
                (Rule.first, "1"), (Rule.second, "4"), (Rule.relation, "可以叠加"),
                (Rule.source, "试镇〔2026〕1号"),
            ]), to: own, in: "benefit_pairs")
        #expect(try overlaps(at: village) == 1)
        try pair.meet()
        #expect(try overlaps(at: village) == 0)
    }

    @Test("M45 Two who note different months as paid disagree openly; both months are shown")
    func paid() throws {
        try add([(Entitlement.kind, "1"), (Entitlement.from, "2026-01")], at: village)
        try pair.meet()
        try add([(Entitlement.paidThrough, "2026-05")], at: village, correcting: "1")
        try add([(Entitlement.paidThrough, "2026-06")], at: township, correcting: "1")
        try pair.meet()
        let conflict = try village.onlyConflict().conflict
        #expect(!conflict.rule.isHard)
        #expect(Set(conflict.sides.map(\.value)) == [.integer(202_605), .integer(202_606)])
    }

    @Test("M43 Who lacks what is listed by unit from summaries, and not to an outside assessor")
    func gaps() throws {
        try village.set(ChildField.disabilityGrade, to: .integer(1), in: file)
        try pair.meet()
        let found = try township.benefitGaps(of: [village.unit])
        #expect(found.map(\.child.record) == [file])
        #expect(found.flatMap(\.gaps).map(\.kind) == [Benefit.careAllowance])
        #expect(try township.benefitGaps(of: [township.unit]).isEmpty)
        let assessor = try Newcomer(.assessor, in: pair.tree, admittedBy: township).node
        try Link.sync(village, assessor)
        #expect(try assessor.benefitGaps(of: [village.unit]).isEmpty)
    }

    @Test("M43 Reasons that two find out stay both; the child is told with the first")
    func reasons() throws {
        typealias Reason = EntryFieldNumber.Uncovered
        try village.set(ChildField.disabilityGrade, to: .integer(1), in: file)
        try pair.meet()
        for (node, reason) in [(village, "缺少证明材料"), (township, "不了解政策")] {
            try add(
                [(Reason.kind, "3"), (Reason.reason, reason), (Reason.found, "2026-03-04")],
                to: ChildField.uncovered, at: node)
        }
        try pair.meet()
        let gaps = try [village, township].map {
            try $0.benefitGaps(of: [village.unit]).flatMap(\.gaps)
        }
        #expect(gaps[0] == gaps[1] && gaps[0].count == 1)
        let both = try village.child(file).record.currentEntries(of: ChildField.uncovered)
        #expect(both.count == 2)
    }

    @Test("M50 What is coming is listed by day, of all units that are asked for")
    func ahead() throws {
        let today = village.today
        let born = today.adding(months: 2).birthday(-16)
        try village.set(ChildField.birthDate, to: born.value, in: file)
        try pair.meet()
        let found = try township.comingChanges(
            of: [village.unit], until: today.adding(months: 6))
        #expect(found.map(\.change.day) == [born.birthday(16)])
        #expect(try township.comingChanges(of: [township.unit], until: .latest).isEmpty)
    }

    @Test("M53 Consents that two write down stay both, and a withdrawal meets them")
    func consents() throws {
        typealias Consent = EntryFieldNumber.Consent
        let consent = [
            (Consent.matter, "1"), (Consent.giver, "玉罕"), (Consent.given, "2026-03-01"),
        ]
        try add(consent, to: ChildField.consents, at: village)
        try pair.meet()
        try add([(Consent.means, "书面")], to: ChildField.consents, at: village, correcting: "1")
        try add(
            [(Consent.withdrawn, "2026-04-01")], to: ChildField.consents, at: township,
            correcting: "1")
        try add(consent, to: ChildField.consents, at: township)
        try pair.meet()
        let entries = try village.child(file).record.currentEntries(of: ChildField.consents)
        #expect(entries.count == 2)
        #expect(try village.conflicts().cells.isEmpty)
        #expect(entries.contains { $0.value(Consent.withdrawn) != .null })
    }

    @Test("M51 A care family is checked by another person than the one who entered it")
    func careFamily() throws {
        let name = "care_families"
        var registers = try village.beginRegisters(of: village.unit)
        let checked = fields([(Family.check, "合格"), (Family.checked, "2026-03-10")])
        let family = fields([
            (Family.name, "玉罕"), (Family.kind, "结对"), (Family.registered, "2026-03-04"),
        ])
        let refusal = FieldRefusal.secondPersonNeeded(field: RegisterForm.careFamilies)
        #expect(throws: refusal) {
            try village.addEntry(family + checked, to: registers, in: name)
        }
        _ = try village.addEntry(family, to: registers, in: name)
        registers = try village.beginRegisters(of: village.unit)
        #expect(registers.record.openItems.map(\.clock) == [49])
        #expect(throws: refusal) {
            try village.addEntry(checked, to: registers, in: name, correcting: "1")
        }
        try pair.meet()
        let upper = try #require(try township.registers(of: village.unit))
        _ = try township.addEntry(checked, to: upper, in: name, correcting: "1")
        try pair.meet()
        registers = try village.beginRegisters(of: village.unit)
        #expect(registers.record.openItems.isEmpty)
    }

    @Test("M51 Two findings of one care family disagree, and the stricter acts")
    func careFamilyConflict() throws {
        let name = "care_families"
        let county = try pair.tree.open(.county)
        let registers = try village.beginRegisters(of: village.unit)
        _ = try village.addEntry(
            fields([(Family.name, "玉罕"), (Family.kind, "结对"), (Family.registered, "2026-03-04")]),
            to: registers, in: name)
        try pair.meet()
        try Link.sync(township, county)
        for (node, finding) in [(township, "合格"), (county, "不合格")] {
            _ = try node.addEntry(
                fields([(Family.check, finding), (Family.checked, "2026-03-10")]),
                to: try #require(try node.registers(of: village.unit)), in: name,
                correcting: "1")
        }
        try Link.sync(township, county)
        let conflict = try township.onlyConflict().conflict
        #expect(conflict.rule.isHard && conflict.acting == .integer(3))
    }
}
