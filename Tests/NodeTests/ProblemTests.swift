import Casework
import Node
import Records
import Testing
import Trust

/// Village and township clear the problems of one child, with and without a link between them.
@Suite("Problems") struct ProblemTests {
    private let pair: Pair
    private let file: Dot
    private var village: Node { pair.village }
    private var township: Node { pair.township }
    private typealias Number = EntryFieldNumber.Problem

    init() throws {
        pair = try Pair()
        file = try pair.village.addFile("测甲")
        try pair.meet()
    }

    private let noResult = ClosureFault.lacking([Number.result], in: ChildField.problems)

    private func add(_ texts: [String: String], at node: Node) throws {
        let written = texts.keys.sorted().map { WrittenField($0, texts[$0] ?? "") }
        _ = try node.addProblem(written, to: try node.child(file))
    }

    private func finish(_ result: String, at node: Node, _ item: String = "1") throws {
        let written = [WrittenField("result", result)]
        _ = try node.finishProblem(item, of: try node.child(file), written)
    }

    private func verify(at node: Node) throws {
        _ = try node.verifyProblem("1", of: try node.child(file), [])
    }

    private func problems(_ node: Node, state: Int? = nil) throws -> [KnownProblem] {
        try node.problems(ProblemFilter(units: [village.unit, township.unit], state: state))
    }

    /// One problem that both know.
    private func known() throws {
        try add(["what": "屋顶漏雨", "department": "民政"], at: village)
        try pair.meet()
    }

    @Test("M33 A problem is found, assigned, done and verified, and is then off the list")
    func cleared() throws {
        try known()
        #expect(try problems(township).map(\.mark.state) == [ProblemState.open])
        _ = try township.assignProblem(
            "1", of: try township.child(file), [WrittenField("working_days", "5")])
        try pair.meet()
        #expect(try problems(village).map(\.mark.state) == [ProblemState.assigned])
        try finish("已修好", at: village)
        try pair.meet()
        try verify(at: township)
        try pair.meet()
        #expect(try problems(village).isEmpty)
        let done = try problems(village, state: ProblemState.verified)
        #expect(done.count == 1 && done[0].deadline == nil)
        #expect(done[0].entry.value(Number.checked) == township.today.value)
        #expect(try village.openItems(of: try village.child(file)).isEmpty)
    }

    @Test("M33 M38 Whoever marked a problem as done does not verify it, by whatever command")
    func secondPerson() throws {
        try known()
        #expect(throws: ClosureFault.unfinished(in: ChildField.problems)) {
            try verify(at: township)
        }
        try finish("已修好", at: village)
        #expect(throws: ClosureFault.ownWork) { try verify(at: village) }
        #expect(throws: ClosureFault.ownWork) {
            _ = try village.addEntry(
                [WrittenField("state", "4")], to: try village.child(file), in: "problems",
                correcting: "1")
        }
        try pair.meet()
        try verify(at: township)
        #expect(try problems(township, state: ProblemState.verified).count == 1)
    }

    @Test("M38 Nothing is done without a result, nor begun as verified, nor loses its result")
    func result() throws {
        try known()
        #expect(throws: noResult) { try finish(" ", at: village) }
        #expect(throws: noResult) {
            try add(["what": "缺少户口", "state": "3"], at: village)
        }
        #expect(throws: ClosureFault.unfinished(in: ChildField.problems)) {
            try add(["what": "缺少户口", "state": "4", "result": "已办"], at: village)
        }
        try finish("已修好", at: village)
        #expect(throws: noResult) {
            _ = try village.addEntry(
                [WrittenField("result", "")], to: try village.child(file), in: "problems",
                correcting: "1")
        }
    }

    @Test("M35 Problems that two enter without knowing of each other both stay on the list")
    func bothAdd() throws {
        try add(["what": "屋顶漏雨"], at: village)
        try add(["what": "没有户口"], at: township)
        try pair.meet()
        for node in [village, township] {
            #expect(try problems(node).map(\.number).sorted() == [1, 2])
            #expect(try node.conflicts().cells.isEmpty)
        }
    }

    @Test("M33 Done by one and assigned by another: a hard conflict, in which it is not done")
    func disagreement() throws {
        try known()
        try finish("已修好", at: village)
        _ = try township.assignProblem(
            "1", of: try township.child(file), [WrittenField("person", "罗芳")])
        try pair.meet()
        for node in [village, township] {
            let conflict = try node.onlyConflict()
            #expect(conflict.conflict.rule.isHard)
            #expect(conflict.conflict.acting == .integer(Int64(ProblemState.assigned)))
            #expect(try problems(node).map(\.mark.state) == [ProblemState.assigned])
            let open = try node.openItems(of: try node.child(file))
            #expect(open.contains { $0.matter.clock == "problem-cleared" })
        }
        #expect(throws: FieldRefusal.conflicted(field: ChildField.problems)) {
            try verify(at: township)
        }
        let verified = Value.integer(Int64(ProblemState.verified))
        #expect(throws: ClosureFault.ownWork) {
            _ = try village.resolve(try village.onlyConflict(), as: verified, reason: "已查看")
        }
        _ = try township.resolve(try township.onlyConflict(), as: verified, reason: "已查看")
        try pair.meet()
        #expect(try problems(village).isEmpty && village.conflicts().cells.isEmpty)
    }

    @Test("M38 A file is not closed over an open problem unless the note says why")
    func closing() throws {
        try known()
        let close = { (note: String) in
            try village.closeChild(
                try village.child(file), status: "结案", reason: "1", note: note)
        }
        #expect(throws: ClosureFault.openProblems(1)) { _ = try close(" ") }
        #expect(try close("全家迁往外省,已函告当地").count == 1)
        #expect(try problems(village).count == 1)
    }

    @Test("M38 A file that moves takes its problems along; copying one is not doing it")
    func moved() throws {
        try known()
        try finish("已修好", at: village)
        try pair.meet()
        let moved = try township.moveChild(
            try township.child(file), to: pair.tree.unit(.villageB), reason: "随祖父母居住")
        let units = [village.unit, township.unit, pair.tree.unit(.villageB)]
        let found = try township.problems(ProblemFilter(units: Set(units)))
        #expect(found.map(\.record) == [moved])
        let due = try township.worklist(of: units, until: .latest)
            .filter { $0.matter.clock == "problem-verified" }
        #expect(due.map(\.record) == [moved])
        let villageB = try pair.tree.open(.villageB)
        try Link.sync(township, villageB)
        #expect(try villageB.problems(ProblemFilter(units: Set(units))).count == 1)
        _ = try township.verifyProblem("1", of: try township.child(moved), [])
        try Link.sync(township, villageB)
        #expect(try villageB.problems(ProblemFilter(units: Set(units))).isEmpty)
    }

    @Test("M33 An office has a list of its own, of which only its registers know")
    func office() throws {
        _ = try village.addProblem(
            [WrittenField("what", "消防通道堵塞"), WrittenField("premises", "儿童之家")],
            to: try village.file(Office.villageA.name, holding: "problems", begins: true))
        try pair.meet()
        let found = try problems(township)
        #expect(found.count == 1 && found[0].child == nil && found[0].unit == village.unit)
        let due = try township.worklist(of: [village.unit], until: .latest)
            .filter { $0.matter != .visit }
        #expect(due.map(\.matter.clock) == ["office-problem-cleared"])
        #expect(try township.worklist(of: [village.unit], until: .latest, worker: "周").isEmpty)
    }

    @Test("M33 A visit puts what it found on the list in the same change")
    func visit() throws {
        let written = try village.addVisit(
            [WrittenField("findings", "屋里漏雨")], to: try village.child(file), problem: "屋顶漏雨")
        #expect(written.dots.count == 1)
        #expect(try problems(village).map(\.entry.id.dot) == written.dots)
    }

    @Test("Who may not write a problem enters none, and an assessor does not read them")
    func rights() throws {
        try known()
        let assessor = try Newcomer(.assessor, in: pair.tree, admittedBy: township).node
        try Link.sync(village, assessor)
        #expect(throws: NodeError.notAssigned(RecordCode(file).description)) {
            try add(["what": "没有户口"], at: assessor)
        }
        #expect(try problems(assessor).isEmpty)
        let due = try assessor.worklist(of: [village.unit], until: .latest)
        #expect(due.allSatisfy { $0.matter == .visit })
    }
}

extension DueItem.Matter {
    /// The name of the clock; nil for what no entry asks for.
    fileprivate var clock: String? {
        if case .entry(let clock, _) = self { clock.name } else { nil }
    }
}
