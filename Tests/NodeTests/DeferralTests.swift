import Casework
import Node
import Records
import Storage
import Testing
import Trust

@Suite("Conflicts that are left for later") struct DeferralTests {
    private let pair: Pair
    private var township: Node { pair.township }

    init() throws { pair = try Pair() }

    /// Two villages keep a file of one child each; the county hears of it from the township.
    private func claimed() throws -> (county: Node, one: Dot, two: Dot) {
        let more = [(ChildField.identityNumber, Value.text("999901201506011238"))]
        let (other, county) = (try pair.tree.open(.villageB), try pair.tree.open(.county))
        let one = try pair.village.addFile("测甲", more: more)
        let two = try other.addFile("测甲", more: more)
        for node in [pair.village, other, county] { try Link.sync(node, township) }
        return (county, one, two)
    }

    private func detail(_ node: Node) throws -> FileConflictDetail {
        try node.detail(of: try #require(try node.conflicts().files.first), .chinese)
    }

    @Test("A note to a conflict between files travels; the conflict stays in the list and count")
    func travels() throws {
        let (county, one, two) = try claimed()
        let files = try township.conflicts().files
        let dots = try township.deferConflicts([], files, note: "等派出所答复")
        #expect(dots.count == 2)
        try Link.sync(county, township)
        for node in [county, township] {
            #expect(try node.conflicts().files.map(\.notes) == [["等派出所答复"]])
            #expect(try node.status().conflicts.count == 1)
            let notes = try detail(node).notes
            #expect(notes.map(\.text) == ["等派出所答复"])
            #expect(notes[0].author?.unit == township.unit && notes[0].doubt == nil)
        }
        for file in [one, two] {
            let reasons = try county.open(file).changes.map(\.change?.reason)
            #expect(reasons.contains("等派出所答复"))
        }
    }

    @Test(
        "A note is taken back where nothing was decided; after that there is nothing to take back")
    func withdrawn() throws {
        let (county, _, _) = try claimed()
        let files = try township.conflicts().files
        _ = try township.deferConflicts([], files, note: "等派出所答复")
        let name = files[0].name
        #expect(try township.reopen(name, reason: "已答复").count == 2)
        try Link.sync(county, township)
        #expect(try county.conflicts().files.map(\.notes) == [[]])
        #expect(throws: ChildFault.notLinked) { try township.reopen(name, reason: "再撤") }
    }

    @Test(
        "A decision is taken back before the note, so that the note is there when it is open again")
    func order() throws {
        let (_, one, two) = try claimed()
        let files = try township.conflicts().files
        _ = try township.deferConflicts([], files, note: "等派出所答复")
        _ = try township.decide(files, .keep(one), reason: "由甲村管")
        #expect(try township.conflicts().files == [])
        _ = try township.reopen(files[0].name, reason: "两村有异议")
        #expect(try township.conflicts().files.map(\.notes) == [["等派出所答复"]])
        #expect(try !township.open(two).record.isClosed)
    }

    @Test("Two who leave one conflict for later with different notes see both, oldest first")
    func both() throws {
        let (county, _, _) = try claimed()
        _ = try township.deferConflicts([], try township.conflicts().files, note: "等派出所答复")
        pair.tree.machine.now += 60
        _ = try county.deferConflicts([], try county.conflicts().files, note: "县里来查")
        try Link.sync(county, township)
        for node in [county, township] {
            #expect(try detail(node).notes.map(\.text) == ["等派出所答复", "县里来查"])
            #expect(try node.conflicts().files.count == 1)
        }
    }

    @Test(
        "Where one leaves it for later and another decides, the decision holds and the note stays")
    func leftAndDecided() throws {
        let (county, one, two) = try claimed()
        _ = try township.deferConflicts([], try township.conflicts().files, note: "等派出所答复")
        _ = try county.decide(try county.conflicts().files, .keep(one), reason: "由甲村管")
        try Link.sync(county, township)
        for node in [county, township] {
            #expect(try node.conflicts().files == [])
            #expect(try node.open(two).record.conflictNotes.map(\.text) == ["等派出所答复"])
        }
    }

    @Test("Two who decide differently make one conflict that says so, with who said what")
    func disputed() throws {
        let (county, one, two) = try claimed()
        _ = try township.decide(try township.conflicts().files, .different, reason: "两家")
        _ = try county.decide(try county.conflicts().files, .sameChild, reason: "一家")
        try Link.sync(county, township)
        for node in [county, township] {
            let detail = try detail(node)
            #expect(try node.conflicts().files.count == 1)
            #expect(detail.conflict.conflict == .disputedIdentity(files: [one, two].sorted()))
            let first = try #require(detail.sides.first { $0.child.record == one })
            let said = first.events.filter { $0.act != .began }
            #expect(Set(said.map(\.act)) == [.foundDifferent(from: two), .foundSame(as: two)])
            #expect(Set(said.map(\.line.reason)) == ["两家", "一家"])
        }
        _ = try county.decide(try county.conflicts().files, .different, reason: "再查是两家")
        #expect(try county.conflicts().files == [])
    }

    @Test(
        "Many are left for later at once, of cells and of files, all or none, never without a note")
    func many() throws {
        _ = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
        _ = try claimed()
        let all = try township.conflicts()
        #expect(all.cells.count == 1 && all.files.count == 1)
        #expect(throws: NodeError.reasonRequired(.deferring)) {
            try township.deferConflicts(all.cells, all.files, note: " ")
        }
        #expect(try township.deferConflicts(all.cells, all.files, note: "下月一起查").count == 3)
        let left = try township.conflicts()
        #expect(left.cells.map(\.notes) == [["下月一起查"]])
        #expect(left.files.map(\.notes) == [["下月一起查"]])
        #expect(left.count == all.count)
    }

    @Test("A note to a cell is taken back by the conflict's name")
    func cells() throws {
        _ = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
        let conflict = try township.onlyConflict()
        _ = try township.deferConflict(conflict, note: "等学校答复")
        try pair.meet()
        #expect(try pair.village.onlyConflict().notes == ["等学校答复"])
        _ = try pair.village.reopen(conflict.name, reason: "已答复")
        try pair.meet()
        #expect(try township.onlyConflict() == conflict)
        #expect(throws: NodeError.unknownConflict(conflict.name)) {
            try township.reopen(conflict.name, reason: "再撤")
        }
    }

    @Test("A closed file that was written to is left for later without being written to again")
    func afterClosing() throws {
        let file = try pair.village.addFile("测甲")
        try pair.meet()
        _ = try township.closeChild(
            try township.child(file), status: "结案", reason: "1", note: "")
        pair.tree.machine.now += 60
        try pair.village.set(ChildField.school, to: .text("试小"), in: file)
        try pair.meet()
        let files = try township.conflicts().files
        _ = try township.deferConflicts([], files, note: "问村里")
        #expect(try township.conflicts().files.map(\.notes) == [["问村里"]])
        #expect(try detail(township).sides[0].events.map(\.act).last == .editedAfterClosing)
        _ = try township.reopen(files[0].name, reason: "问过了")
        #expect(try township.conflicts().files == files)
    }

    @Test("An assessor leaves no note to a conflict between files")
    func assessor() throws {
        let more = [(ChildField.identityNumber, Value.text("999901201506011238"))]
        let both = try ["测甲", "测甲"].map { try pair.village.addFile($0, more: more) }
        let node = try Newcomer(.assessor, in: pair.tree, admittedBy: township).node
        try pair.meet()
        try township.assign(both, to: node)
        try pair.meet()
        try Link.sync(pair.village, node)
        let files = try node.conflicts().files
        #expect(files.count == 1)
        #expect(throws: FieldRefusal.notAllowed(field: ConflictNote.collection, .assessor)) {
            try node.deferConflicts([], files, note: "再看")
        }
    }
}
