import Casework
import Records
import Replication
import Testing
import Trust
import Wire

@testable import Node

/// Village A is put below another township while people and machines of it are in every state.
@Suite("What moves with a unit") struct MovedUnitTests: InOffices {
    let offices: Offices
    /// Another township.
    private let sister: Node

    init() throws {
        (offices, sister) = try Offices.besideSister()
    }

    private func move() throws {
        try offices.moveVillage(below: sister)
        try Link.sync(county, sister)
    }

    private func book(_ node: Node) throws -> GrantBook { try node.read { try node.book($0) } }

    private func member(_ key: PublicKey) throws -> Member {
        try #require(try township.members(of: [village.unit]).first { $0.key == key })
    }

    @Test("Who was revoked stays so, what counted counts, and the rest can be adopted")
    func revoked() throws {
        _ = try township.revoke(try member(village.person), reason: "离职")
        try village.addFile("测乙")
        try bringUp()
        #expect(try county.names() == ["测甲"] && county.status().quarantined == 1)
        try move()
        for node in [county, sister] {
            #expect(try node.names() == ["测甲"])
            #expect(try node.status().quarantined == 1)
            #expect(try node.heldBack().quarantine.isEmpty)
        }
        try Link.sync(village, sister)
        #expect(throws: NodeError.revokedPerson(reason: "离职")) { try village.addFile("测丙") }
        let log = try #require(try sister.heldBack().setAside.first)
        #expect(log.isJudgedHere && log.undecided == 1)
        _ = try sister.decide(adopting: true, nil, of: log, reason: "核实属实")
        try Link.sync(sister, county)
        for node in [county, sister] { #expect(try node.names() == ["测乙", "测甲"].sorted()) }
    }

    @Test("What was adopted before the move is not set aside again by it")
    func adopted() throws {
        _ = try township.revoke(try member(village.person), reason: "离职")
        try village.addFile("测乙")
        try bringUp()
        let log = try #require(try township.heldBack().setAside.first)
        _ = try township.decide(adopting: true, nil, of: log, reason: "核实属实")
        try bringUp()
        try move()
        #expect(try sister.names() == ["测乙", "测甲"].sorted())
        #expect(try sister.status().quarantined == 0)
    }

    @Test("The old township is not asked to decide about what it is told nothing more of")
    func oldParent() throws {
        _ = try township.revoke(try member(village.person), reason: "离职")
        try village.addFile("测乙")
        try bringUp()
        for node in [county, township] { #expect(try node.incidents(.afterRevocation) == 1) }
        try move()
        try Link.sync(township, county)
        let counts = try [county, sister, township].map { try $0.incidents(.afterRevocation) }
        #expect(counts == [1, 1, 0])
        #expect(try township.status().quarantined == 1)
    }

    @Test("A revoked machine of the village is refused by the new township as by the old")
    func revokedMachine() throws {
        let key = try village.nodeKey().publicKey
        _ = try township.revoke(try member(key), reason: "电脑遗失")
        try Link.sync(township, county)
        try move()
        let refused = Ending.refused(.notPlaced(.revoked))
        #expect(try Link.sync(village, sister).endings.last == refused)
        #expect(try sister.names() == ["测甲"])
    }

    @Test("The key of the old township stands for the village no more, that of the new one does")
    func keys() throws {
        let keys = try [township, sister].map { try #require($0.keys.unit).publicKey }
        try move()
        try Link.sync(township, county)
        for node in [county, township, sister] {
            let book = try book(node)
            let standing = keys.map { key in
                book.grants(of: key).contains { $0.unit == village.unit && book.isInForce($0) }
            }
            #expect(standing == [false, true])
        }
        #expect(throws: NodeError.noUnitKey) {
            _ = try Newcomer(.worker, in: tree, admittedBy: township)
        }
        try Link.sync(village, sister)
        let second = try Newcomer(.worker, in: tree, admittedBy: sister, at: "second").node
        try Link.sync(second, sister)
        #expect(try second.names() == ["测甲"])
    }

    @Test("A machine that hears of the move before its own new grant goes on exchanging")
    func halfHeard() throws {
        try move()
        let second = try Newcomer(.worker, in: tree, admittedBy: sister, at: "second").node
        try Link.sync(second, sister)
        var link = try Link(village, second)
        try link.open()
        for _ in 1...500 where try book(village).parent(of: village.unit) != sister.unit {
            try link.deliver(atMost: link.messages + 1)
        }
        try link.cut()
        let key = try village.nodeKey().publicKey
        #expect(try book(village).node(key) == nil)
        #expect(try Link.sync(village, sister).isDone)
        #expect(try book(village).node(key) != nil)
    }

    @Test("A danger report that nobody has acknowledged comes to the new township")
    func urgent() throws {
        let written = try village.addReport(
            Danger.fields(["situation": "7"]), to: try village.child("测甲"))
        try bringUp()
        try move()
        let code = try #require(written.report)
        #expect(try sister.reports().count == 1 && sister.report(code).subject == "测甲")
        #expect(try sister.report(code).unit == village.unit)
    }

    @Test("M61 What an assessor wrote before the village moved goes on counting")
    func assessor() throws {
        let assessor = try Newcomer(.assessor, in: tree, admittedBy: township).node
        let file = try township.child("测甲").working.id
        try township.assign([file], to: assessor)
        try bringUp()
        try Link.sync(village, assessor)
        _ = try assessor.write(assessment(of: file))
        try Link.sync(assessor, village)
        try bringUp()
        try move()
        for node in [county, sister] { try expectAssessment(of: file, at: node) }
    }

    @Test("M61 An assessor of the village goes on after it has moved, and sees no more than before")
    func assessorMoves() throws {
        let assessor = try Newcomer(.assessor, in: tree, admittedBy: township).node
        let file = try township.child("测甲").working.id
        try township.assign([file], to: assessor)
        try bringUp()
        try Link.sync(village, assessor)
        try move()
        try village.addFile("测乙")
        try Link.sync(village, sister)
        for upper in [village, sister] { #expect(try Link.sync(assessor, upper).isDone) }
        #expect(try assessor.unitedChildren().map(\.record) == [file])
        _ = try assessor.write(assessment(of: file))
        #expect(try Link.sync(assessor, sister).isDone)
        try Link.sync(sister, county)
        for node in [county, sister] { try expectAssessment(of: file, at: node) }
        tree.machine.now += 200 * 86_400
        #expect(try assessor.unitedChildren().isEmpty)
    }

    @Test("M61 An assessor of the old township is named before the move, and is sent nothing after")
    func assessorStays() throws {
        let assessors = try [(township.unit, "above"), (village.unit, "there")].map { unit, name in
            try Newcomer(.assessor, in: tree, admittedBy: township, to: unit, at: name).node
        }
        let file = try township.child("测甲").working.id
        for assessor in assessors { try township.assign([file], to: assessor) }
        try bringUp()
        let units = try county.units()
        let left = try county.assessors(
            leftBy: try #require(units[village.unit]), below: try #require(units[sister.unit]))
        #expect(left.map(\.key) == [assessors[0].person])
        try Link.sync(assessors[0], township)
        try move()
        try Link.sync(township, county)
        try village.set(ChildField.school, to: .text("第一小学"), in: file)
        for assessor in assessors {
            for upper in [township, village] { _ = try Link.sync(assessor, upper) }
        }
        let schools = try assessors.map { try $0.open(file).record[.field(ChildField.school)] }
        #expect(schools[0] == nil && schools[1] != nil)
    }

    private func assessment(of file: Dot) -> Edit {
        Edit(
            unit: village.unit, logClass: .assessment, record: file, kind: .child,
            operations: [
                .add(
                    collection: Change.assessedCollections[0], fields: [EntryField(1, .integer(1))],
                    corrects: nil)
            ])
    }

    private func expectAssessment(of file: Dot, at node: Node) throws {
        let record = try node.open(file).record
        #expect(record.entries(of: Change.assessedCollections[0]).count == 1)
        #expect(try node.status().quarantined == 0)
    }

    @Test("What a village writes after it was merged is listed, and goes to the successor")
    func lateFiles() throws {
        let into = tree.unit(.villageB)
        let unit = try #require(try township.units()[village.unit])
        let carry = {
            for child in try township.openChildren(of: unit.id) {
                _ = try township.moveFile(of: child, to: into, reason: "合并")
            }
            try township.abolish(unit, into: into, from: township.today, reason: "合并")
        }
        try carry()
        #expect(try township.overview().ended.isEmpty)
        try village.addFile("测乙")
        try Link.sync(village, township)
        let ended = try township.overview().ended
        #expect(ended.map(\.name) == [unit.name] && ended.map(\.files) == [1])
        try carry()
        #expect(try township.overview().ended.isEmpty)
        #expect(try township.openChildren(of: into).count == 2)
    }

    @Test("What two machines write on while a part is split off is seen in the part")
    func splitting() throws {
        let second = try Newcomer(.worker, in: tree, admittedBy: township).node
        try Link.sync(second, township)
        let part = try township.addUnit(
            below: township.unit, as: Designation(code: "999901001009", name: "析出村"))
        let child = try #require(try township.openChildren(of: village.unit).first)
        let moved = try #require(try township.moveFile(of: child, to: part, reason: "析出"))
        let (whole, split) = try (
            #require(try township.units()[village.unit]), #require(try township.units()[part])
        )
        try township.splitOff(split, from: whole, on: township.today, reason: "析出")
        for (node, school) in [(village, "第一小学"), (second, "第二小学")] {
            try node.set(ChildField.school, to: .text(school), in: child.record)
            try Link.sync(node, township)
        }
        let file = try township.child(moved)
        #expect(file.working.unit == part)
        #expect(file.record[.field(ChildField.school)]?.sides.count == 2)
        #expect(try township.units()[village.unit]?.isAbolished(on: township.today) == false)
    }
}
