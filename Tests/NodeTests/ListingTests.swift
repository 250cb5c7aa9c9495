import Casework
import Node
import Records
import Testing
import Trust
import Wire

/// Village and township write into their registers and into files, and list what is in all of them.
@Suite("Entries of all records of units") struct ListingTests {
    private let danger: Danger
    private var pair: Pair { danger.pair }
    private var village: Node { danger.village }
    private var township: Node { danger.township }

    init() throws { danger = try Danger() }

    private func listing(
        _ collection: String, at node: Node, of units: [Identifier]? = nil
    ) throws -> EntryListing<ListedEntry> {
        let units = units ?? [village.unit, township.unit]
        return try node.entries(
            of: node.places(ofItems: collection), in: units, .chinese
        ) { $0 }
    }

    private func meeting(on day: String, of node: Node) throws {
        let registers = try node.beginRegisters(of: node.unit)
        _ = try node.addEntry(
            Danger.fields(["day": day, "kind": "例会"]), to: registers, in: "meetings")
    }

    @Test("M71 The meetings of all units are one list in the order of the tree, or of some units")
    func registers() throws {
        try meeting(on: "2026-09-02", of: village)
        try meeting(on: "2026-09-01", of: village)
        try meeting(on: "2026-09-03", of: township)
        try pair.meet()
        let all = try listing("会议", at: township)
        #expect(all.rows.map(\.unit) == [township.unit, village.unit, village.unit])
        #expect(all.rows.map(\.item.number) == [1, 1, 2])
        #expect(all.rows.allSatisfy { $0.name.isEmpty && $0.author != nil })
        #expect(all.hidden.isEmpty)
        let some = try listing("meetings", at: township, of: [village.unit])
        #expect(some.rows.map(\.unit) == [village.unit, village.unit])
        let registers = try #require(try township.registers(of: village.unit))
        #expect(Set(some.rows.map(\.record)) == [registers.named.id])
    }

    @Test("M33 Problems of children and of the office stand in one list, the child by name")
    func kinds() throws {
        _ = try village.addProblem(
            Danger.fields(["what": "屋顶漏雨"]), to: try village.child(danger.file))
        _ = try village.addProblem(
            Danger.fields(["what": "消防通道堵塞"]), to: try village.beginRegisters(of: village.unit))
        try pair.meet()
        for node in [village, township] {
            let found = try listing("问题清单", at: node).rows
            #expect(found.map(\.name) == ["测甲", ""])
            #expect(found.map(\.place.form.kind) == [.child, .register])
            #expect(
                found.map { $0.item[EntryFieldNumber.Problem.what] } == ["屋顶漏雨", "消防通道堵塞"])
        }
    }

    @Test("M22 Open dangers come first, and what they tell stays sealed")
    func dangers() throws {
        try danger.report(["path": "2"])
        let other = try village.addFile("测乙")
        let texts = ["situation": "6", "account": Danger.account]
        _ = try village.addReport(Danger.fields(texts), to: try village.child(other))
        try pair.meet()
        for node in [village, township] {
            let found = try listing("danger_reports", at: node).rows
            #expect(found.map(\.name) == ["测乙", "测甲"])
            #expect(found.map(\.isOpenDanger) == [true, false])
            let sealed = CodeList.sealedWording.chinese
            for entry in found {
                #expect(entry.item[EntryFieldNumber.Report.account] == sealed)
                #expect(!entry.item.fields.contains { $0.text.contains(Danger.account) })
            }
        }
    }

    @Test("M31 What is read above the village only is in no list of the village")
    func above() throws {
        try danger.report(["incident": "1"])
        try pair.meet()
        let text = { (node: Node) in
            try listing("danger_reports", at: node).rows
                .map { $0.item[EntryFieldNumber.Report.incident] }
        }
        #expect(try text(village) == [""])
        #expect(try text(township).map(\.isEmpty) == [false])
    }

    @Test("M05 A child of whom several files are kept is listed once")
    func linked() throws {
        let other = try village.addFile("测甲")
        for file in [danger.file, other] {
            _ = try village.addVisit(
                Danger.fields(["findings": "平安"]), to: try village.child(file))
        }
        #expect(try Set(listing("visits", at: village).rows.map(\.record)) == [danger.file, other])
        _ = try village.link([danger.file, other], reason: "同一名儿童")
        let found = try listing("visits", at: village).rows
        #expect(found.map(\.item.number) == [1, 2] && Set(found.map(\.record)).count == 1)
    }

    @Test("M38 A file that moved along with its entries is listed where the work goes on")
    func moved() throws {
        _ = try village.addVisit(
            Danger.fields(["findings": "平安"]), to: try village.child(danger.file))
        try pair.meet()
        let target = pair.tree.unit(.villageB)
        let moved = try township.moveChild(
            try township.child(danger.file), to: target, reason: "随祖父母居住")
        let found = try listing("visits", at: township, of: [village.unit, target]).rows
        #expect(found.map(\.record) == [moved] && found.map(\.unit) == [target])
    }

    @Test("Files whose summary tells that nothing stands there need not be opened")
    func summaries() throws {
        let asked = [ChildField.visits, ChildField.problems, ChildForm.reports]
        let told = { try village.fileSummaries()[0].summary }
        #expect(try asked.allSatisfy { try told().tellsNone(of: $0) })
        #expect(try !told().tellsNone(of: ChildField.plans))
        _ = try village.addVisit(
            Danger.fields(["findings": "漏雨"]), to: try village.child(danger.file),
            problem: "屋顶漏雨")
        try danger.report()
        #expect(try !asked.contains { try told().tellsNone(of: $0) })
    }

    @Test("A collection goes by its name or label in every form, not by a number")
    func named() throws {
        let kinds = { (name: String) in
            try village.places(ofItems: name).map(\.form.kind)
        }
        #expect(try kinds("照料人") == [.child, .family])
        #expect(try kinds("facilities") == [.unit])
        #expect(try kinds("困境类型") == [.child])
        let number = String(ChildField.problems)
        #expect(throws: FieldRefusal.unknownField(number)) { try kinds(number) }
        #expect(throws: FieldRefusal.unknownField("没有的")) { try kinds("没有的") }
        #expect(throws: FieldRefusal.isNotCollection(field: ChildField.name)) {
            try kinds("name")
        }
    }

    @Test("M61 An assessor lists entries of assigned files only, and of registers nothing")
    func assessor() throws {
        let newcomer = try Newcomer(.assessor, in: pair.tree, admittedBy: township)
        let other = try village.addFile("测乙")
        for file in [danger.file, other] {
            _ = try village.addVisit(
                Danger.fields(["findings": "平安"]), to: try village.child(file), problem: "没有户口")
        }
        try meeting(on: "2026-09-01", of: village)
        try pair.meet()
        try township.assign([danger.file], to: newcomer.node)
        try pair.meet()
        try Link.sync(village, newcomer.node)
        let node = newcomer.node
        let visits = try listing("visits", at: node)
        #expect(visits.rows.map(\.name) == ["测甲"] && visits.hidden == [village.unit])
        #expect(try listing("visits", at: village).hidden.isEmpty)
        #expect(throws: FieldRefusal.mayNotRead(field: ChildField.problems, .assessor)) {
            try listing("problems", at: node)
        }
        #expect(throws: FieldRefusal.mayNotRead(field: RegisterForm.meetings, .assessor)) {
            try listing("meetings", at: node)
        }
        #expect(try listing("problems", at: village).rows.count == 2)
        pair.tree.machine.now += 200 * 86_400
        let later = try listing("visits", at: node)
        #expect(later.rows.isEmpty && later.hidden == [village.unit], "the assignment has ended")
    }
}
