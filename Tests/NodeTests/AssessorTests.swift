import Casework
import Node
import Records
import Storage
import TestSupport
import Testing
import Trust

/// An outside assessor is admitted to village A, on a machine of their own.
@Suite("What an assessor sees and writes") struct AssessorTests {
    private let pair: Pair
    private let mine: Dot
    private let other: Dot
    private let newcomer: Newcomer
    private var assessor: Node { newcomer.node }
    private var township: Node { pair.township }

    init() throws {
        pair = try Pair()
        mine = try pair.village.addFile("测甲")
        other = try pair.village.addFile("测乙")
        newcomer = try Newcomer(.assessor, in: pair.tree, admittedBy: pair.township)
        try pair.meet()
        try pair.township.assign([mine], to: newcomer.node)
        try sync()
    }

    private func sync() throws {
        try pair.meet()
        try Link.sync(pair.village, assessor)
        try pair.meet()
    }

    /// An entry that an assessor may write.
    private var assessment: Operation {
        .add(
            collection: Change.assessedCollections[0], fields: [EntryField(1, .integer(1))],
            corrects: nil)
    }

    @Test("M61 Lists, searches, tables and conflicts show an assessor the assigned files only")
    func lists() throws {
        #expect(try assessor.unitedChildren().map(\.record) == [mine])
        #expect(try assessor.child("测甲").named.id == mine)
        #expect(throws: ChildFault.unknown("测乙")) { try assessor.child("测乙") }
        let table = try assessor.exportSurvey(of: [assessor.unit], named: "甲村")
        #expect(table.rows.count == 1)
        let due = try assessor.dueVisits(
            of: [assessor.unit], until: .latest, revisits: false)
        #expect(due.map(\.child.record) == [mine])
        #expect(try assessor.overview().children == 1)
        for file in [mine, other] {
            try pair.village.set(ChildField.risk, to: .integer(2), in: file)
            try township.set(ChildField.risk, to: .integer(3), in: file)
        }
        try sync()
        #expect(try pair.village.conflicts().cells.count == 2)
        #expect(try assessor.onlyConflict().files == [mine])
        pair.tree.machine.now += 200 * 86_400
        #expect(try assessor.conflicts().cells.isEmpty, "the assignment has ended")
    }

    @Test("M61 M67 No sums are made for an assessor: they would be of the few files assigned")
    func sums() throws {
        let unit = assessor.unit
        #expect(throws: NodeError.notAuthorised(unit: unit)) {
            try assessor.report(SummaryTables.survey, of: unit, by: .units)
        }
        #expect(throws: NodeError.notAuthorised(unit: unit)) {
            try assessor.work(of: unit, in: .earliest ... .latest)
        }
    }

    @Test(
        "M61 A file that is not assigned opens under no name, and neither do family and registers")
    func closed() throws {
        let code = RecordCode(other).description
        let refusal = NodeError.notAssigned(code)
        #expect(throws: refusal) { try assessor.child(code) }
        #expect(throws: refusal) { try assessor.child(other) }
        #expect(throws: refusal) { try assessor.file(code) }
        #expect(throws: refusal) { try assessor.file(other) }
        #expect(throws: refusal) { try assessor.open(code: code) }
        #expect(throws: refusal) { try assessor.open(other) }
        #expect(throws: refusal) { try assessor.cell(named: "\(code)/\(ChildField.risk)") }
        let family = try pair.village.addFamily(
            [WrittenField("head", "岩香")], to: pair.village.unit, children: [], reason: "")
        _ = try pair.village.beginRegisters(of: pair.village.unit)
        try sync()
        #expect(try assessor.families().isEmpty)
        #expect(throws: NodeError.notAssigned(RecordCode(family.dots[0]).description)) {
            try assessor.family(RecordCode(family.dots[0]).description)
        }
        #expect(throws: NodeError.self) { try assessor.registers(of: assessor.unit) }
    }

    @Test("M61 Of what was set aside an assessor sees what is about the assigned files")
    func setAside() throws {
        let members = try township.members(of: [pair.village.unit])
        let writer = try #require(members.first { $0.key == pair.village.person })
        _ = try township.revoke(writer, reason: "离职")
        for file in [mine, other] {
            try pair.village.set(ChildField.risk, to: .integer(2), in: file)
        }
        try pair.village.addFile("测丙")
        try pair.meet()
        try Link.sync(township, assessor)
        for (node, files) in [(township, 3), (assessor, 1)] {
            let log = try #require(try node.setAsideLogs().first)
            #expect(log.undecided == 3)
            let changes = try node.setAsideChanges(of: log, .chinese)
            #expect(changes.count == files && changes.first?.line.file == mine)
        }
    }

    @Test("M61 So it is where the writer's log has forked and its files go by other names")
    func setAsideOfFork() throws {
        let tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        let (village, township) = (try tree.open(.villageA), try tree.open(.township))
        try village.addFile("测甲")
        try Link.sync(village, township)
        try tree.folder.copy(tree.folder["villageA"], to: "copy")
        let begun = try village.addFile("测丙")
        try Link.sync(village, township)
        let copy = try tree.open(.villageA, in: "copy")
        try copy.addFile("测丁")
        try Link.sync(copy, township)
        let outsider = try Newcomer(.assessor, in: tree, admittedBy: township).node
        let file = try township.child("测丙").named.id
        #expect(file != begun)
        try township.assign([file], to: outsider)
        let members = try township.members(of: [village.unit])
        _ = try township.revoke(
            try #require(members.first { $0.key == village.person }), reason: "离职")
        try village.set(ChildField.risk, to: .integer(2), in: begun)
        try Link.sync(village, township)
        try Link.sync(township, outsider)
        for node in [township, outsider] {
            let changes = try node.setAsideLogs().flatMap {
                try node.setAsideChanges(of: $0, .chinese)
            }
            #expect(changes.map(\.line.file) == [file])
        }
    }

    @Test("M61 Of linked files an assessor sees those that are assigned")
    func linked() throws {
        _ = try pair.village.link([mine, other], reason: "同一名儿童")
        try sync()
        #expect(try assessor.child(mine).all.map(\.id) == [mine])
        #expect(try pair.village.child(mine).all.count == 2)
    }

    @Test("M61 The time of an assignment ends by its last day, or sooner by an entry")
    func time() throws {
        let before = pair.tree.machine.now
        pair.tree.machine.now = before + 200 * 86_400
        #expect(try assessor.unitedChildren().isEmpty)
        pair.tree.machine.now = before
        #expect(try assessor.unitedChildren().count == 1)
        _ = try township.addEntry(
            [WrittenField("ended", "2026-09-22"), WrittenField("end_reason", "合同终止")],
            to: try township.child(mine), in: "assignments", correcting: "1")
        try sync()
        #expect(try assessor.unitedChildren().isEmpty)
        #expect(throws: NodeError.notAssigned(RecordCode(mine).description)) {
            try assessor.child(mine)
        }
    }

    @Test("M61 If one prolongs an assignment while another ends it, it is ended until one decides")
    func disputed() throws {
        let county = try pair.tree.open(.county)
        try Link.sync(township, county)
        _ = try county.addEntry(
            [WrittenField("to", "2027-12-31")], to: try county.child(mine), in: "assignments",
            correcting: "1")
        _ = try township.addEntry(
            [WrittenField("ended", "2026-09-22")], to: try township.child(mine),
            in: "assignments", correcting: "1")
        try Link.sync(township, county)
        try sync()
        #expect(try assessor.unitedChildren().isEmpty)
    }

    @Test("M61 An assignment does not follow a file that moves to another unit")
    func moved() throws {
        let moved = try township.moveChild(
            try township.child(mine), to: pair.tree.unit(.villageB), reason: "随祖父母居住")
        #expect(try township.open(moved).record.assignments.isEmpty)
        #expect(try township.open(mine).record.assignments.count == 1)
    }

    @Test("M61 Those above assign, and only to a whole key")
    func assigning() throws {
        #expect(throws: FieldRefusal.notAllowed(field: ChildField.assignments, .worker)) {
            try pair.village.assign([other], to: assessor)
        }
        #expect(throws: NodeError.notAKey("abc")) {
            try township.addEntry(
                [WrittenField("key", "abc"), WrittenField("to", "2026-12-31")],
                to: try township.child(other), in: "assignments")
        }
    }

    @Test("M61 What an assessor writes about an assigned file counts everywhere")
    func writing() throws {
        let edit = Edit(
            unit: pair.village.unit, logClass: .assessment, record: mine, kind: .child,
            operations: [assessment])
        let dot = try assessor.write(edit)
        try sync()
        for node in [assessor, pair.village, township] {
            let entries = try node.open(mine).record.entries(of: Change.assessedCollections[0])
            #expect(entries.map(\.id.dot) == [dot])
            #expect(try node.status().quarantined == 0)
        }
    }

    @Test("M61 Anything else in a log of assessments is kept, passed on and counts nowhere")
    func hostile() throws {
        let begun = [Operation.write(.field(ChildField.name), .text("测外"), replacing: [])]
        let risk = Operation.write(.field(ChildField.risk), .integer(1), replacing: [])
        for (record, operations) in [(nil, begun), (Optional(mine), [risk, assessment])] {
            let edit = Edit(
                unit: pair.village.unit, logClass: .assessment, record: record, kind: .child,
                operations: operations)
            _ = try assessor.write(edit)
        }
        try sync()
        for node in [assessor, pair.village, township] {
            let record = try node.open(mine).record
            #expect(record[.field(ChildField.risk)] == nil)
            #expect(record.entries(of: Change.assessedCollections[0]).isEmpty)
        }
        #expect(try pair.village.names() == ["测甲", "测乙"].sorted())
        #expect(try Doctor(township).examine(rebuild: false).isSound)
    }

    @Test("M61 An assessor beside whom two write meanwhile: the assessments of all stay")
    func beside() throws {
        let operations = [assessment]
        let own = Edit(
            unit: pair.village.unit, logClass: .assessment, record: mine, kind: .child,
            operations: operations)
        _ = try assessor.write(own)
        _ = try pair.village.write(
            Edit(
                unit: pair.village.unit, logClass: .routine, record: mine, kind: .child,
                operations: operations))
        try sync()
        #expect(
            try township.open(mine).record.entries(of: Change.assessedCollections[0]).count == 2)
    }
}
