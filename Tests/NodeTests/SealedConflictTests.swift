import Casework
import Node
import Records
import Testing
import Trust

@Suite("What is sealed in a conflict") struct SealedConflictTests: OnPair {
    let pair: Pair

    init() throws { pair = try Pair() }

    /// What the record of openings in a file says was opened, and why.
    private func readings(_ file: Dot, on node: Node) throws -> [[Value]] {
        try node.open(file).record.entries(of: ChildField.readings).map {
            [$0.value(EntryFieldNumber.Reading.what), $0.value(EntryFieldNumber.Reading.reason)]
        }
    }

    @Test("Opening the sides of a conflict records what was opened and why, in the file")
    func opened() throws {
        let file = try pair.disagree(ChildField.fatherCircumstance, .integer(8), .integer(4))
        let conflict = try village.onlyConflict()
        #expect(conflict.holdsSealed)
        #expect(throws: NodeError.reasonRequired(.opening)) {
            try village.openSealed(conflict, reason: " ")
        }
        #expect(try readings(file, on: village) == [])
        #expect(try village.openSealed(conflict, reason: "裁决分歧") != nil)
        let label = try #require(Forms.child[ChildField.fatherCircumstance]).label.chinese
        #expect(try readings(file, on: village) == [[.text(label), .text("裁决分歧")]])
        #expect(try village.onlyConflict() == conflict)
    }

    @Test("An opening shows what is sealed in the files that record it, and in no other")
    func bound() throws {
        _ = try pair.disagree(ChildField.fatherCircumstance, .integer(8), .integer(4))
        let conflict = try village.onlyConflict()
        let other = try village.addFile(
            "测乙", more: [(ChildField.fatherCircumstance, .integer(8))])
        let elsewhere = try village.openSealed(try village.child(other), reason: "核查")
        let value = Value.integer(8)
        let closed = CodeList.sealedWording[.chinese]
        let text = { (opening: SealedOpening?) in
            try village.reader().text(value, of: conflict, .chinese, opening)
        }
        #expect(try elsewhere != nil && text(elsewhere) == closed && text(nil) == closed)
        #expect(try text(try village.openSealed(conflict, reason: "裁决")) != closed)
    }

    @Test("Files are compared with what is sealed only by an opening that all of them record")
    func compared() throws {
        let number = (ChildField.identityNumber, Value.text("999901201506011238"))
        let files = try ["母亲HIV阳性", "父亲HIV阳性"].map {
            try village.addFile("测甲", more: [number, (ChildField.remarks, .text($0))])
        }
        let texts = { (opening: SealedOpening?) in
            let conflict = try #require(try village.conflicts().files.first)
            let lines = try village.reader().comparison(
                of: try village.detail(of: conflict, .chinese), on: village.today, .chinese,
                opening, form: Forms.child
            ) { "\($0)" }.lines
            let line = try #require(lines.first { $0.field.number == ChildField.remarks })
            return line.sides.compactMap { $0?.texts }
        }
        let closed = try texts(nil)
        let one = try #require(try village.openSealed(try village.child(files[0]), reason: "核查"))
        #expect(try texts(one) == closed)
        let conflict = try #require(try village.conflicts().files.first)
        #expect(try texts(try village.openSealed(conflict, reason: "核对")) != closed)
    }

    private static let temporaryCustody = Operation.add(
        collection: ChildField.custody,
        fields: [
            EntryField(EntryFieldNumber.Custody.step, .integer(5)),
            EntryField(EntryFieldNumber.Custody.authority, .integer(5)),
            EntryField(EntryFieldNumber.Custody.document, .text("民2026-1")),
        ], corrects: nil)

    @Test("Steps of custody are opened with a reason by those who keep the file, and decided above")
    func custody() throws {
        let (county, step) = (try pair.tree.open(.county), EntryFieldNumber.Custody.step)
        let file = try village.addFile("测甲")
        try pair.meet()
        try Link.sync(township, county)
        let entry = try county.write([Self.temporaryCustody], to: file)
        try Link.sync(county, township)
        let cell = Cell.entry(ChildField.custody, EntryID(dot: entry, ordinal: 0), step)
        // The township stands for a second person of the county: what counts is that two wrote.
        for (node, value) in [(county, Int64(6)), (township, 4)] {
            _ = try node.write(
                Edit(
                    unit: village.unit, logClass: .routine, record: file, kind: .child,
                    operations: [.write(cell, .integer(value), replacing: [entry])]))
        }
        try Link.sync(county, township)
        try pair.meet()
        let conflict = try village.onlyConflict()
        #expect(throws: FieldRefusal.ladder(.notForRole(step: 6, .worker))) {
            try village.resolve(conflict, as: .integer(6), reason: "听说")
        }
        _ = try village.openSealed(conflict, reason: "走访前核对")
        #expect(try readings(file, on: village).map { $0[1] } == [.text("走访前核对")])
        _ = try county.openSealed(try county.onlyConflict(), reason: "裁决")
        #expect(try readings(file, on: county) == [[.text("监护处置/步骤"), .text("裁决")]])
        _ = try county.resolve(try county.onlyConflict(), as: .integer(6), reason: "法院裁定")
        #expect(try county.conflicts().cells == [])
    }

    @Test("Where nothing in a conflict is sealed nothing is opened, and nothing recorded")
    func plain() throws {
        let file = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
        let conflict = try village.onlyConflict()
        #expect(try !conflict.holdsSealed && village.openSealed(conflict, reason: "看") == nil)
        #expect(try readings(file, on: village) == [])
    }

    @Test("Opening what is compared of files records it in each that holds something sealed")
    func files() throws {
        let number = (ChildField.identityNumber, Value.text("999901201506011238"))
        let sealed = try village.addFile(
            "测甲", more: [number, (ChildField.remarks, .text("母亲HIV阳性"))])
        let plain = try village.addFile("测甲", more: [number])
        let conflict = try #require(try village.conflicts().files.first)
        #expect(try village.openSealed(conflict, reason: "核对")?.changes.count == 1)
        #expect(try readings(sealed, on: village) == [[.text("备注"), .text("核对")]])
        #expect(try readings(plain, on: village) == [])
        let assessor = try Newcomer(.assessor, in: pair.tree, admittedBy: township).node
        try pair.meet()
        try township.assign([sealed, plain], to: assessor)
        try pair.meet()
        try Link.sync(village, assessor)
        #expect(throws: ChildFault.mayNotOpenSealed(.assessor)) {
            try assessor.openSealed(conflict, reason: "看")
        }
    }
}
