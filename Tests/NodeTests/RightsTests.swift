import Casework
import Node
import Records
import Testing
import Trust

@Suite("What an assessor may not do") struct RightsTests {
    private let pair: Pair
    private let file: Dot
    private let assessor: Node

    /// Village and township disagree about a risk level, and the assessor has what the village has.
    init() throws {
        pair = try Pair()
        file = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
        assessor = try Newcomer(.assessor, in: pair.tree, admittedBy: pair.township).node
        try Link.sync(pair.village, assessor)
    }

    private let refusal = FieldRefusal.notAllowed(field: ChildField.risk, .assessor)

    @Test("An assessor decides no conflict and leaves no note to one")
    func conflicts() throws {
        let conflict = try assessor.onlyConflict()
        #expect(throws: refusal) {
            try assessor.resolve(conflict, as: .integer(1), reason: "看过")
        }
        #expect(throws: FieldRefusal.notAllowed(field: ConflictNote.collection, .assessor)) {
            try assessor.deferConflict(conflict, note: "再看")
        }
        #expect(try assessor.onlyConflict() == conflict)
    }

    @Test("An assessor does not take a decision back")
    func reopening() throws {
        let conflict = try pair.township.onlyConflict()
        _ = try pair.township.resolve(conflict, as: .integer(2), reason: "核实")
        try pair.meet()
        try Link.sync(pair.village, assessor)
        #expect(throws: refusal) { try assessor.reopen(conflict.name, reason: "不同意") }
    }

    @Test("An assessor neither links files nor parts them")
    func links() throws {
        let other = try pair.village.addFile("测乙")
        try Link.sync(pair.village, assessor)
        let linking = FieldRefusal.notAllowed(field: ChildField.links, .assessor)
        #expect(throws: linking) { try assessor.link([file, other], reason: "像") }
        _ = try pair.village.link([file, other], reason: "同一名儿童")
        try Link.sync(pair.village, assessor)
        #expect(throws: linking) { try assessor.unlink([file, other], reason: "不像") }
    }

    @Test("A worker does not decide what only the county writes")
    func county() throws {
        let custody = Operation.add(
            collection: ChildField.custody,
            fields: [EntryField(EntryFieldNumber.Custody.step, .integer(5))], corrects: nil)
        #expect(throws: FieldRefusal.notAllowed(field: ChildField.custody, .worker)) {
            try pair.village.write([custody], to: file)
        }
    }
}
