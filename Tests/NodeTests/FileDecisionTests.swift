import Casework
@testable import Node
import Records
import Storage
import Testing

@Suite("Decisions about files, and taking them back") struct FileDecisionTests: OnPair {
    let pair: Pair

    init() throws { pair = try Pair() }

    /// Two villages keep a file of one child each; the township sees that they do.
    private func claimed() throws -> (one: Dot, two: Dot, conflict: FileConflict) {
        let more = [(ChildField.identityNumber, Value.text("999901201506011238"))]
        let other = try pair.tree.open(.villageB)
        let (one, two) = (
            try village.addFile("测甲", more: more), try other.addFile("测甲", more: more)
        )
        for node in [village, other] { try Link.sync(node, township) }
        return (one, two, try #require(try township.conflicts().files.first))
    }

    /// A file to which the village wrote without knowing that the township had closed it.
    private func writtenAfterClosing() throws -> FileConflict {
        let file = try village.addFile("测甲")
        try pair.meet()
        _ = try township.closeChild(
            try township.child(file), status: "结案", reason: "1", note: "")
        try village.set(ChildField.school, to: .text("试小"), in: file)
        try pair.meet()
        return try #require(try township.conflicts().files.first)
    }

    @Test("Linked files are the same whether or not all children were read before")
    func groups() throws {
        let (one, two, conflict) = try claimed()
        try village.addFile("测乙")
        try Link.sync(village, township)
        _ = try township.decide([conflict], .keep(one), reason: "由甲村管")
        try township.read { transaction in
            let sight = try township.sight(transaction)
            let all = try Node.known(
                transaction.recordRows(of: nil, kind: .child), transaction)
            #expect(all.count == 3)
            for groups in [
                try FileGroups(transaction, sight), try FileGroups(transaction, sight, of: all),
            ] { #expect(groups.links.groups == [[one, two].sorted()]) }
        }
    }

    private func name(_ files: [Dot]) -> String {
        files.map { RecordCode($0).description }.joined(separator: "+")
    }

    private func isClosed(_ file: Dot) throws -> Bool { try township.open(file).record.isClosed }

    @Test(
        "One file goes on and the other is closed; taken back, both are open and the matter again")
    func kept() throws {
        let (one, two, conflict) = try claimed()
        _ = try township.decide([conflict], .keep(one), reason: "由甲村管")
        #expect(try !isClosed(one) && isClosed(two))
        #expect(try township.conflicts().files == [])
        _ = try township.reopen(conflict.name, reason: "两村有异议")
        #expect(try !isClosed(one) && !isClosed(two))
        #expect(try township.open(one).record.links == [])
        #expect(try township.conflicts().files.map(\.conflict) == [conflict.conflict])
    }

    @Test("A file that was a mistake is closed; taken back, it is open again")
    func mistaken() throws {
        let (one, two, conflict) = try claimed()
        _ = try township.decide([conflict], .close(two), reason: "误建")
        #expect(try isClosed(two) && !isClosed(one))
        _ = try township.reopen(conflict.name, reason: "没有误建")
        #expect(try !isClosed(two))
    }

    @Test("Taking a link back opens no file that a person had closed")
    func closedByPerson() throws {
        let (one, two) = (try village.addFile("测甲"), try village.addFile("测乙"))
        _ = try village.closeChild(
            try village.child(one), status: "结案", reason: "5", note: "写错了")
        _ = try village.link([one, two], reason: "同一名儿童")
        _ = try village.reopen(name([one, two]), reason: "看错了")
        #expect(try village.open(one).record.isClosed)
        #expect(try village.open(two).record.links == [])
        #expect(throws: ChildFault.notLinked) {
            try village.reopen(name([one, two]), reason: "再撤回")
        }
    }

    @Test("A move is no decision between files: it is not taken back so")
    func moved() throws {
        let file = try village.addFile("测甲")
        try pair.meet()
        let there = try township.moveChild(
            try township.child(file), to: pair.tree.unit(.villageB), reason: "搬家")
        #expect(throws: ChildFault.notLinked) {
            try township.reopen(name([file, there]), reason: "没有搬")
        }
        #expect(try isClosed(file))
    }

    @Test(
        "What was decided about a file that was written to after its closing can be taken back",
        arguments: [FileDecision.open, .closeAgain])
    func afterClosing(decision: FileDecision) throws {
        let conflict = try writtenAfterClosing()
        let file = conflict.conflict.files[0]
        _ = try township.decide([conflict], decision, reason: "看过")
        #expect(try isClosed(file) == (decision == .closeAgain))
        #expect(try township.conflicts().files == [])
        _ = try township.reopen(conflict.name, reason: "再看")
        #expect(try isClosed(file))
        #expect(try township.conflicts().files.map(\.name) == [conflict.name])
        #expect(throws: ChildFault.notLinked) {
            try village.reopen(conflict.name, reason: "村里没有裁决")
        }
    }

    @Test("A unit's figures count each child in the work once, and conflicts between files")
    func figures() throws {
        let (one, two, conflict) = try claimed()
        let units = [pair.tree.unit(.villageA), pair.tree.unit(.villageB)]
        let figures = {
            let all = try township.unitStandings()
            return units.map { unit in all.first { $0.unit.id == unit }?.figures }
        }
        #expect(try figures().map { $0?.children } == [1, 1])
        #expect(try figures().map { $0?.conflicts } == [1, 1])
        _ = try township.decide([conflict], .keep(one), reason: "由甲村管")
        #expect(try figures().map { $0?.children } == [1, 0])
        #expect(try township.conflicts().files.isEmpty && isClosed(two))
    }

    @Test("A file is not closed by writing its state: that leaves neither reason nor closing entry")
    func closedByField() throws {
        let file = try village.addFile("测甲")
        let ended = ChildFault.endsWork(status: ChildStatus.died)
        #expect(throws: ended) {
            try village.editFile(
                try village.child(file), [WrittenField("status", "死亡")], reason: "听说")
        }
        #expect(throws: ended) {
            try village.addChild(
                [WrittenField("姓名", "测乙"), WrittenField("档案状态", "死亡")], to: village.unit,
                reason: "")
        }
        #expect(try !village.open(file).record.isClosed && village.names() == ["测甲"])
        _ = try village.closeChild(
            try village.child(file), status: "死亡", reason: "1", note: "")
        let open = try village.editFile(
            try village.child(file), [WrittenField("status", "在册")], reason: "误报")
        #expect(try open.dots.count == 1 && !village.open(file).record.isClosed)
    }

    @Test("A reason of nothing but space is none")
    func reasons() throws {
        let (_, _, conflict) = try claimed()
        #expect(throws: NodeError.reasonRequired(.files)) {
            try township.decide([conflict], .sameChild, reason: " \u{3000}")
        }
        #expect(throws: NodeError.reasonRequired(.link)) {
            try township.link(conflict.conflict.files, reason: "\t")
        }
    }
}
