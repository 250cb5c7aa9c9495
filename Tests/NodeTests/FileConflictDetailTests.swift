import Casework
import Node
import Records
import Testing

@Suite("A conflict between files, told whole") struct FileConflictDetailTests {
    private let pair: Pair
    private var township: Node { pair.township }

    init() throws { pair = try Pair() }

    private let number = [(ChildField.identityNumber, Value.text("999901201506011238"))]

    private func detail() throws -> FileConflictDetail {
        try township.detail(of: try #require(try township.conflicts().files.first), .chinese)
    }

    @Test("Each file is told with who began it, in which unit and when, and what makes them alike")
    func began() throws {
        let other = try pair.tree.open(.villageB)
        pair.tree.machine.now = 1_790_000_100
        let one = try pair.village.addFile("测甲", more: number)
        pair.tree.machine.now = 1_790_000_200
        let two = try other.addFile("测甲", more: number)
        for node in [pair.village, other] { try Link.sync(node, township) }
        let detail = try detail()
        #expect(detail.grounds == [.identityNumber("999901201506011238")])
        let expected = [(one, pair.village.unit, 1_790_000_100), (two, other.unit, 1_790_000_200)]
            .sorted { $0.0 < $1.0 }
        #expect(detail.sides.map(\.child.record) == expected.map(\.0))
        for (side, (file, unit, time)) in zip(detail.sides, expected) {
            #expect(side.events.map(\.act) == [.began])
            let line = side.events[0].line
            #expect(line.dot == file && line.author?.unit == unit)
            #expect(line.time == Int64(time) && line.doubt == nil)
        }
    }

    @Test("A clock that is ahead is doubted beside the file that it began")
    func doubted() throws {
        let now = pair.tree.machine.now
        _ = try pair.village.addFile("测甲", more: number)
        pair.tree.machine.now = now + 100_000
        let late = try pair.village.addFile("测甲", more: number)
        pair.tree.machine.now = now
        try pair.meet()
        let doubts = try detail().sides.map { ($0.child.record, $0.events[0].line.doubt) }
        #expect(doubts.count == 2)
        #expect(doubts.allSatisfy { ($0.1 == .future) == ($0.0 == late) })
    }

    @Test("A file that moved is told with where it came from")
    func moved() throws {
        let file = try pair.village.addFile("测甲", more: number)
        try pair.meet()
        let there = try township.moveChild(
            try township.child(file), to: pair.tree.unit(.villageB), reason: "搬家")
        let third = try township.addFile("测甲", to: pair.tree.unit(.villageC), more: number)
        let detail = try detail()
        #expect(Set(detail.sides.map(\.child.record)) == [there, third])
        let side = try #require(detail.sides.first { $0.child.record == there })
        #expect(side.events.map(\.act) == [.movedHere(from: file)])
        #expect(side.events[0].line.reason == "搬家")
        #expect(side.events[0].line.author?.unit == township.unit)
    }

    @Test("A closed file that was written to is told with who closed it and who wrote what")
    func edited() throws {
        let file = try pair.village.addFile("测甲")
        try pair.meet()
        _ = try township.closeChild(
            try township.child(file), status: "结案", reason: "1", note: "")
        pair.tree.machine.now += 60
        try pair.village.set(ChildField.school, to: .text("试小"), in: file, reason: "开学")
        try pair.meet()
        let side = try #require(try detail().sides.first)
        #expect(side.events.map(\.act) == [.began, .closed, .editedAfterClosing])
        let units = [pair.village.unit, township.unit, pair.village.unit]
        #expect(side.events.map(\.line.author?.unit) == units)
        #expect(side.events[2].line.steps.map(\.new) == ["试小"])
        #expect(side.events[2].line.reason == "开学")
    }

    @Test("Many conflicts between files are decided at once, each in its own way")
    func many() throws {
        let others = [(ChildField.identityNumber, Value.text("999901201403050023"))]
        for more in [number, others] {
            for name in ["测甲", "测甲"] { try pair.village.addFile(name, more: more) }
        }
        try pair.meet()
        let conflicts = try township.conflicts().files
        #expect(conflicts.count == 2)
        let decisions: [(conflict: FileConflict, decision: FileDecision)] = [
            (conflicts[0], .keep(conflicts[0].conflict.files[0])), (conflicts[1], .sameChild),
        ]
        #expect(throws: NodeError.reasonRequired(.files)) {
            try township.decide(decisions, reason: "")
        }
        _ = try township.decide(decisions, reason: "核实")
        #expect(try township.conflicts().files == [])
        let closed = try conflicts.flatMap(\.conflict.files).filter {
            try township.open($0).record.isClosed
        }
        #expect(closed == [conflicts[0].conflict.files[1]])
    }
}
