import Casework
import Node
import Records
import Testing
import Trust

/// Help for one child, entered by several offices while no link joins them.
@Suite("Help after offline work") struct HelpTests {
    private typealias Referral = EntryFieldNumber.Referral
    private let pair: Pair
    private let county: Node
    private let file: Dot
    private var village: Node { pair.village }
    private var township: Node { pair.township }

    init() throws {
        pair = try Pair()
        county = try pair.tree.open(.county)
        file = try pair.village.addFile("测甲", more: [(ChildField.birthDate, .day(16_000))])
        try pair.meet()
        try Link.sync(pair.township, county)
    }

    private func meetAll() throws {
        try pair.meet()
        try Link.sync(township, county)
        try pair.meet()
    }

    private func fields(_ texts: [(Int, String)]) -> [WrittenField] {
        texts.map { WrittenField(String($0.0), $0.1) }
    }

    @discardableResult
    private func add(
        _ texts: [(Int, String)], to collection: Int, at node: Node,
        correcting item: String? = nil
    ) throws -> WrittenFile {
        try node.addEntry(
            fields(texts), to: try node.child(file), in: String(collection), correcting: item)
    }

    private func entries(_ collection: Int, at node: Node) throws -> [Entry] {
        try node.child(file).record.currentEntries(of: collection)
    }

    private func facts(at node: Node) throws -> HelpFacts {
        let child = try node.child(file)
        return HelpFacts(
            of: child.record, try node.summary(of: child),
            by: try node.benefits(of: child.working.unit), RulePacks.standard, on: node.today,
            opensSealed: false)
    }

    private let plan = [
        (EntryFieldNumber.Plan.goal, "回到学校"), (EntryFieldNumber.Plan.made, "2026-03-04"),
        (EntryFieldNumber.Plan.review, "2026-09-01"),
    ]

    @Test("M39 Two who adjust one plan without knowing of each other leave both, and it is said")
    func plans() throws {
        try add(plan, to: ChildField.plans, at: village)
        try pair.meet()
        for (node, goal) in [(village, "先看病"), (township, "先落户")] {
            try add(
                [(EntryFieldNumber.Plan.goal, goal)], to: ChildField.plans, at: node,
                correcting: "1")
            #expect(try entries(ChildField.plans, at: node).count == 1)
        }
        try pair.meet()
        for node in [village, township] {
            #expect(try entries(ChildField.plans, at: node).count == 2)
            #expect(try facts(at: node).doubts == [.rivalPlans])
            #expect(try node.conflicts().cells.isEmpty)
        }
        _ = try township.removeEntry(
            "2", from: try township.child(file), in: String(ChildField.plans), reason: "商定一份")
        try pair.meet()
        #expect(try facts(at: village).doubts.isEmpty)
    }

    @Test("M39 Measures that two add stay; of one measure the state further from done acts")
    func measures() throws {
        typealias Measure = EntryFieldNumber.Measure
        let measure = { (due: String) in
            [(Measure.what, "联系学校"), (Measure.due, due), (Measure.state, "待办")]
        }
        try add(measure("2026-03-20"), to: ChildField.measures, at: village)
        try pair.meet()
        try add(measure("2026-03-25"), to: ChildField.measures, at: township)
        try add(
            [(Measure.state, "已完成"), (Measure.result, "已复学")], to: ChildField.measures,
            at: village, correcting: "1")
        try add([(Measure.state, "在办")], to: ChildField.measures, at: township, correcting: "1")
        try pair.meet()
        let conflict = try township.onlyConflict().conflict
        #expect(conflict.rule.isHard && conflict.acting == .integer(2))
        #expect(try entries(ChildField.measures, at: village).count == 2)
        let open = try village.child(file).record.openItems
        #expect(open.count { $0.clock == 41 } == 2)
    }

    @Test("M39 A measure is not done without a result")
    func results() throws {
        typealias Measure = EntryFieldNumber.Measure
        #expect(throws: ClosureFault.lacking([Measure.result], in: ChildField.measures)) {
            try add(
                [(Measure.what, "联系学校"), (Measure.due, "2026-03-20"), (Measure.state, "已完成")],
                to: ChildField.measures, at: village)
        }
        try add(
            [
                (Measure.what, "联系学校"), (Measure.due, "2026-03-20"), (Measure.state, "已完成"),
                (Measure.result, "已复学"),
            ], to: ChildField.measures, at: village)
        #expect(throws: ClosureFault.lacking([Measure.result], in: ChildField.measures)) {
            try add([(Measure.result, "")], to: ChildField.measures, at: village, correcting: "1")
        }
    }

    /// A referral to the schools that village, township and county know.
    private func refer(_ more: [(Int, String)] = []) throws {
        _ = try village.addReferral(
            fields([(Referral.to, "教育"), (Referral.subject, "复学")] + more),
            to: try village.child(file))
        try meetAll()
    }

    @Test("M40 A referral that one office finished and another returned stays open until decided")
    func states() throws {
        try refer()
        _ = try township.answerReferral(
            "1", "已办结", fields([(Referral.result, "已复学")]), in: try township.child(file))
        _ = try county.answerReferral(
            "1", "已退回", fields([(Referral.reason, "材料不全")]), in: try county.child(file))
        try meetAll()
        let disputed = try #require(
            try village.conflicts().cells.first { $0.conflict.rule.isHard })
        #expect(throws: FieldRefusal.self) {
            try village.resolve(disputed, as: .integer(4), reason: "看过")
        }
        for node in [village, township, county] {
            let conflict = try node.conflicts().cells.first {
                $0.conflict.cell.field == ChildField.referrals && $0.conflict.rule.isHard
            }
            #expect(conflict?.conflict.acting == .integer(5))
            let clocks = try node.openReferrals(of: [village.unit]).map(\.clock.number)
            #expect(clocks.sorted() == [44, 52])
        }
    }

    @Test("M40 A referral is due in working days, and is listed until it is done and verified")
    func due() throws {
        try refer([(Referral.sent, "2026-03-04")])
        let open = try #require(try township.openReferrals(of: [village.unit]).first)
        #expect(open.deadline.day.description == "2026-03-09" && open.number == 1)
        #expect(try township.openReferrals(of: [township.unit]).isEmpty)
        _ = try township.answerReferral(
            "1", "2", fields([(Referral.due, "2026-03-20")]), in: try township.child(file))
        #expect(try township.openReferrals(of: [village.unit]).map(\.clock.number) == [43])
        _ = try township.answerReferral(
            "1", "4", fields([(Referral.result, "已复学")]), in: try township.child(file))
        #expect(try township.openReferrals(of: [village.unit]).map(\.clock.number) == [52])
    }

    @Test("M40 A refusal needs its reason, and what is done instead ends the matter")
    func refused() throws {
        try refer()
        #expect(throws: FieldRefusal.missing(field: Referral.reason)) {
            try township.answerReferral("1", "3", [], in: try township.child(file))
        }
        _ = try township.answerReferral(
            "1", "3", fields([(Referral.reason, "不属本部门")]), in: try township.child(file))
        #expect(try township.openReferrals(of: [village.unit]).map(\.clock.number) == [44])
        try add([(Referral.next, "改转妇联")], to: ChildField.referrals, at: township, correcting: "1")
        #expect(try township.openReferrals(of: [village.unit]).isEmpty)
    }

    @Test("M41 A village refers; what a department answered the township or the county enters")
    func roles() throws {
        try refer()
        let refusal = FieldRefusal.stepNotAllowed(
            field: ChildField.referrals, Wording("已办结", "done"), .worker)
        #expect(throws: refusal) {
            try village.answerReferral(
                "1", "4", fields([(Referral.result, "已复学")]), in: try village.child(file))
        }
        #expect(throws: refusal) {
            try add(
                [
                    (Referral.to, "2"), (Referral.subject, "3"), (Referral.sent, "2026-03-04"),
                    (Referral.state, "4"), (Referral.result, "已复学"),
                ], to: ChildField.referrals, at: village)
        }
        _ = try township.answerReferral("1", "2", [], in: try township.child(file))
        #expect(try entries(ChildField.referrals, at: township).count == 1)
    }

    @Test("M40 A packet has the declared fields only, and is noted before it is given")
    func packet() throws {
        try village.set(ChildField.school, to: .text("试镇小学"), in: file)
        try village.set(ChildField.risk, to: .integer(3), in: file)
        try refer()
        let child = try township.child(file)
        let packet = try township.referralPacket(
            "1", of: child, purpose: "复学", .chinese, unitName: { _ in "" })
        #expect(
            packet.lines.map(\.field.number) == [
                ChildField.name, ChildField.birthDate, ChildField.school,
            ])
        try pair.meet()
        let entry = try #require(try entries(ChildField.referrals, at: village).first)
        #expect(entry.value(Referral.packetPurpose) == .text("复学"))
        #expect(entry.value(Referral.packetGiven) == township.today.value)
        #expect(throws: FieldRefusal.missing(field: Referral.packetPurpose)) {
            try township.referralPacket(
                "1", of: child, purpose: " ", .chinese, unitName: { _ in "" })
        }
    }

    @Test("M42 What several departments do for one application is found by its one number")
    func oneNumber() throws {
        try refer([(Referral.application, "试申2026-7")])
        _ = try village.addReferral(
            fields([
                (Referral.to, "卫生"), (Referral.subject, "治疗"),
                (Referral.application, "试申2026-7"),
            ]), to: try village.child(file))
        _ = try village.addReferral(
            fields([(Referral.to, "妇联"), (Referral.subject, "关爱")]), to: try village.child(file))
        try pair.meet()
        let units = [village.unit]
        #expect(try township.openReferrals(of: units, application: "试申２０２６-7").count == 2)
        #expect(try township.openReferrals(of: units).count == 3)
    }

    @Test("M42 The township verifies, the county confirms, and a refusal is in writing")
    func applications() throws {
        typealias Application = EntryFieldNumber.Application
        try add(
            [
                (Application.kind, "2"), (Application.applied, "2026-03-02"),
                (Application.state, "已申请"),
            ], to: ChildField.applications, at: village)
        try meetAll()
        let number = ChildField.applications
        let verified = [(Application.state, "2"), (Application.verified, "2026-03-06")]
        let decided = [(Application.state, "3"), (Application.decided, "2026-03-10")]
        #expect(throws: FieldRefusal.self) {
            try add(verified, to: number, at: village, correcting: "1")
        }
        try add(verified, to: number, at: township, correcting: "1")
        #expect(throws: FieldRefusal.self) {
            try add(decided, to: number, at: township, correcting: "1")
        }
        try meetAll()
        #expect(throws: FieldRefusal.missing(field: Application.reason)) {
            try add(
                [(Application.state, "4"), (Application.decided, "2026-03-10")], to: number,
                at: county, correcting: "1")
        }
        try add(decided, to: number, at: county, correcting: "1")
        try meetAll()
        #expect(try village.child(file).record.openItems.isEmpty)
        #expect(try village.conflicts().cells.isEmpty)
    }
}
