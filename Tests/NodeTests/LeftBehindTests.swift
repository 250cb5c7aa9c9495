import Casework
import Records
import Replication
import Storage
import Testing
import Trust
import Wire

@testable import Node

/// Village A is put below another township, while people of the old one have written in it.
@Suite("What is left behind when a unit moves") struct LeftBehindTests: InOffices {
    let offices: Offices
    /// Another township.
    private let sister: Node

    init() throws {
        (offices, sister) = try Offices.besideSister()
    }

    private func move(below parent: Node) throws {
        try offices.moveVillage(below: parent)
        try Link.sync(county, parent)
    }

    /// The old township hears of the move from another village, which may not hold this one.
    private func hearOfMove() throws {
        let other = try tree.open(.villageB)
        try Link.sync(county, other)
        try Link.sync(other, township)
    }

    /// Whether the person of the old township may write in the village, as a node sees it.
    private func mayWrite(asSeenBy node: Node) throws -> Bool {
        let description = Trust.LogDescription(
            unit: village.unit, writer: township.person, incarnation: 1, logClass: .routine)
        return try node.read { try node.book($0).authority(for: description) != nil }
    }

    @Test("What the old township had delivered before the move goes on counting")
    func delivered() throws {
        try township.addFile("测丁", to: village.unit)
        try bringUp()
        try move(below: sister)
        for node in [county, sister] {
            #expect(try node.names() == ["测丁", "测甲"].sorted())
            #expect(try node.status().quarantined == 0)
        }
    }

    @Test("What it had not delivered comes to the county, is set aside there, and can be adopted")
    func setAside() throws {
        try township.addFile("测丁", to: village.unit)
        try move(below: sister)
        #expect(try Link.sync(township, county).isDone)
        #expect(try Link.sync(county, sister).isDone)
        for node in [county, sister] {
            #expect(try node.names() == ["测甲"])
            let log = try #require(try node.heldBack().setAside.first)
            #expect(log.undecided == 1 && log.unit == village.unit)
            #expect(log.writer.key == township.person)
            #expect(log.revocations.map(\.reason) == ["区划调整"])
        }
        let log = try #require(try sister.heldBack().setAside.first)
        #expect(log.isJudgedHere)
        _ = try sister.decide(adopting: true, nil, of: log, reason: "核实属实")
        try Link.sync(sister, county)
        try Link.sync(village, sister)
        for node in [county, sister, village] {
            #expect(try node.names() == ["测丁", "测甲"].sorted())
            #expect(try node.heldBack().setAside.isEmpty)
        }
    }

    @Test(
        "A machine that has heard of the move lists what it has not delivered, and hands it over",
        arguments: [false, true])
    func listed(isDialled: Bool) throws {
        #expect(try township.heldBack().leftBehind.isEmpty)
        try township.addFile("测丁", to: village.unit)
        try move(below: sister)
        try hearOfMove()
        let left = try township.heldBack().leftBehind
        #expect(left.map(\.unit) == [village.unit] && left.map(\.parent) == [sister.unit])
        #expect(left.map(\.changes) == [1])
        let units = Set(left.flatMap(\.peers).map(\.unit))
        #expect(units.contains(county.unit) && !units.contains(tree.unit(.villageB)))
        #expect(try county.heldBack().setAside.isEmpty)
        let link = try isDialled ? Link.sync(county, township) : Link.sync(township, county)
        #expect(link.isDone)
        #expect(try township.heldBack().leftBehind.isEmpty)
        #expect(try county.heldBack().setAside.map(\.undecided) == [1])
    }

    @Test(
        "The new township takes it in at once, and the county only once", arguments: [false, true])
    func direct(isDialled: Bool) throws {
        try township.addFile("测丁", to: village.unit)
        try move(below: sister)
        #expect(try (isDialled ? Link.sync(sister, township) : Link.sync(township, sister)).isDone)
        #expect(try sister.heldBack().setAside.map(\.undecided) == [1])
        #expect(try township.heldBack().leftBehind.isEmpty)
        try Link.sync(township, county)
        #expect(try county.heldBack().setAside.isEmpty)
        try Link.sync(sister, county)
        #expect(try county.heldBack().setAside.map(\.undecided) == [1])
    }

    @Test("The old township's people may write there no more, and are sent nothing of it")
    func noRight() throws {
        #expect(try mayWrite(asSeenBy: county))
        try move(below: sister)
        try Link.sync(township, county)
        try village.addFile("测乙")
        // The village has not heard of the move, and offers what it always did.
        try Link.sync(village, township)
        try Link.sync(village, sister)
        try Link.sync(sister, county)
        try Link.sync(township, county)
        for node in [county, sister, township] { #expect(try !mayWrite(asSeenBy: node)) }
        #expect(try county.names() == ["测乙", "测甲"].sorted())
        #expect(try township.names() == ["测甲"])
        #expect(throws: NodeError.notAuthorised(unit: village.unit)) {
            try township.addFile("测丁", to: village.unit)
        }
        #expect(try township.role(in: tree.unit(.villageB)) == .supervisor)
    }

    @Test("What came back with the unit counts when it moves away for the second time")
    func twice() throws {
        try township.addFile("测丁", to: village.unit)
        try bringUp()
        try move(below: sister)
        try move(below: township)
        #expect(try mayWrite(asSeenBy: township))
        try township.addFile("测戊", to: village.unit)
        try bringUp()
        try move(below: sister)
        for node in [county, sister] {
            #expect(try node.names() == ["测丁", "测戊", "测甲"].sorted())
            #expect(try node.status().quarantined == 0)
            #expect(try !mayWrite(asSeenBy: node))
        }
    }

    @Test("Histories that the old township had carried out of the village stay with their files")
    func carried() throws {
        let file = try township.child("测甲")
        let target = tree.unit(.villageB)
        _ = try township.moveChild(file, to: target, reason: "随父母搬家")
        try bringUp()
        #expect(try county.hasCarried(file.working.id, to: target))
        try move(below: sister)
        try Link.sync(township, county)
        for node in [county, township] {
            #expect(try node.hasCarried(file.working.id, to: target))
            #expect(try node.incidents(.refusedParcel) == 0)
        }
    }

    @Test("What an administrator of the old township had erased in the village stays erased")
    func erased() throws {
        try village.addFile("测留")
        try bringUp()
        let administrator = try Newcomer(
            .administrator, in: tree, admittedBy: county, to: township.unit
        ).node
        try Link.sync(county, township)
        try Link.sync(administrator, township)
        let child = try administrator.child("测甲")
        _ = try administrator.erase(child, ground: 6, note: "主管机关来函")
        try Link.sync(administrator, township)
        try bringUp()
        #expect(try county.names() == ["测留"])
        try move(below: sister)
        for node in [county, sister] {
            #expect(try node.names() == ["测留"] && node.erasures().count == 1)
            #expect(try node.incidents(.declined) == 0)
            #expect(try Doctor(node).examine(rebuild: false).isSound)
        }
    }
}
