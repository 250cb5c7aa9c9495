import Casework
import Foundation
@testable import Node
import Records
import Replication
import Storage
import TestSupport
import Testing
import Trust
import Wire

/// Design section 3: an erasure reaches every node, and outranks any copy that comes back later.
@Suite("Erasing a file") struct ErasureTests: InOffices {
    let offices: Offices
    let file: Dot
    let other: Dot

    /// A village's two files, of which one is to go, known to the township and the county.
    init() throws {
        offices = try Offices()
        let village = offices.village
        file = try village.addFile("测要删", more: [(ChildField.remarks, .text("要删的备注"))])
        other = try village.addFile("测留下")
        try village.set(ChildField.residenceAddress, to: .text("要删的地址"), in: file)
        try climb()
    }

    func climb() throws {
        #expect(try Link.sync(village, township).isDone)
        #expect(try Link.sync(township, county).isDone)
    }

    func descend() throws {
        #expect(try Link.sync(county, township).isDone)
        #expect(try Link.sync(township, village).isDone)
    }

    @discardableResult
    func erase(ground: Int = 6) throws -> Int {
        try county.erase(try county.child(file), ground: ground, note: "主管机关来函")
    }

    /// Every change of the village that a node holds, unpacked.
    func bytes(_ node: Node) throws -> Data {
        try node.read { transaction in
            try transaction.logs(of: village.unit).reduce(into: Data()) { all, log in
                for run in try transaction.runs(of: log, after: log.origin) {
                    all += Data(try transaction.content(of: run, in: log).bytes)
                }
            }
        }
    }

    func expectGone(_ node: Node) throws {
        let held = try bytes(node)
        #expect(held.range(of: Data("要删".utf8)) == nil)
        #expect(held.range(of: Data("测留下".utf8)) != nil)
        #expect(try node.names() == ["测留下"])
        let report = try Doctor(node).examine(rebuild: false)
        #expect(report.isSound, "\(report)")
    }

    @Test("An administrator's erasure leaves a tombstone, and no byte on any node that it reaches")
    func everywhere() throws {
        let digest = { (node: Node) in
            try node.read { try $0.digest(of: UnitPart(village.unit, .files)) }
        }
        let before = try digest(county)
        #expect(try erase() == 2)
        try descend()
        for node in [county, township, village] {
            try expectGone(node)
            #expect(try digest(node) == before)
            let stone = try #require(try node.erasures().first)
            #expect(stone.tombstone.record == file && stone.tombstone.ground == 6)
            #expect(stone.tombstone.note == "主管机关来函" && stone.tombstone.changes == 2)
            #expect(stone.author?.role == .administrator && !stone.isWrittenAfter)
            #expect(throws: NodeError.erased(stone.tombstone)) {
                try node.child(RecordCode(file).description)
            }
            #expect(try Doctor(node).examine(rebuild: false).erased == 2)
        }
        #expect(try village.content(of: [village.unit]) == county.content(of: [village.unit]))
    }

    @Test("A backup from before, put back, is erased again at the next meeting")
    func restored() throws {
        try village.store.checkpoint()
        try tree.folder.copy(tree.folder["villageA"], to: "backup")
        try erase()
        try descend()
        try tree.folder.copy(tree.folder["backup"], to: "villageA")
        let restored = try tree.open(.villageA)
        #expect(try restored.names() == ["测留下", "测要删"].sorted())
        #expect(try Link.sync(restored, township).isDone)
        try expectGone(restored)
        try expectGone(township)
    }

    @Test("A machine that joins anew gets sums in place of the bytes, and the log is whole")
    func fetched() throws {
        try erase()
        try descend()
        let newcomer = try Newcomer(.worker, in: tree, admittedBy: township).node
        #expect(try Link.sync(newcomer, township).isDone)
        try expectGone(newcomer)
        try newcomer.addFile("测新来")
        #expect(try Link.sync(newcomer, village).isDone)
        #expect(try village.names() == ["测新来", "测留下"].sorted())
    }

    @Test("Old bytes that come after the erasure is known are left out before they are stored")
    func late() throws {
        let log = try #require(
            try village.read { try $0.logs(of: village.unit) }.first { $0.logClass == .routine })
        let old = try #require(
            try village.read {
                try OutgoingRun($0, of: log, after: 0, Limits.runBytes, withErased: true).run()
            })
        try erase()
        try Link.sync(county, township)
        let description = try Trust.LogDescription.decode(log.description)
        let newcomer = try Newcomer(.worker, in: tree, admittedBy: township).node
        let fresh = try hearing(of: newcomer, and: description)
        try fresh.write { transaction in
            if try transaction.log(log.id) == nil {
                _ = try transaction.insertLog(description, isAuthorised: true)
            }
            let receiving = Receiving(node: fresh, transaction: transaction)
            guard case .kept(let head) = try receiving.keep(old) else { throw Missing.log }
            #expect(head.hash == log.hash)
        }
        try expectGone(fresh)
        #expect(try Link.sync(fresh, village).isDone)
        try expectGone(village)
    }

    /// A node that meets the township until it has heard of the erasure and of the writer's grant,
    /// and no longer.
    private func hearing(
        of node: Node, and description: Trust.LogDescription
    ) throws -> Node {
        var link = try Link(node, township)
        try link.open()
        let knows = {
            try node.read { try node.book($0).acceptance(of: description) == .everything }
        }
        for _ in 1...500 where try node.erasures().isEmpty || !knows() {
            try link.deliver(atMost: link.messages + 1)
        }
        try link.cut()
        return node
    }

    @Test("What was written without knowing of it stays, and everybody is told")
    func writtenAfter() throws {
        try erase()
        _ = try village.addVisit(
            [WrittenField("findings", "不知道已经删除")], to: try village.child(file))
        try climb()
        try descend()
        for node in [county, township, village] {
            #expect(try node.incidents(.writtenAfterErasure) == 1)
            #expect(try node.erasures().first?.isWrittenAfter == true)
            #expect(try node.open(file).record.entries(of: ChildField.visits).count == 1)
            #expect(try node.open(file).record[.field(ChildField.name)] == nil)
            #expect(try Doctor(node).examine(rebuild: false).isSound)
        }
        #expect(try erase() == 1)
        try descend()
        for node in [county, township, village] {
            try expectGone(node)
            #expect(try node.incidents(.writtenAfterErasure) == 0)
        }
    }

    @Test("What came from somebody who had lost the right is told, and can be erased as well")
    func uncounted() throws {
        let members = try township.members(of: [village.unit])
        let worker = try #require(members.first { $0.key == village.person })
        _ = try township.revoke(worker, reason: "离职")
        #expect(try Link.sync(township, county).isDone)
        try erase()
        try village.set(ChildField.residenceAddress, to: .text("要删的新址"), in: file)
        try climb()
        for node in [township, county] {
            #expect(try node.names() == ["测留下"])
            #expect(try node.incidents(.writtenAfterErasure) == 1)
        }
        let left = try county.erasable(RecordCode(file).description)
        #expect(try county.erase(left, ground: 6, note: "主管机关来函") == 1)
        try descend()
        for node in [county, township, village] {
            try expectGone(node)
            #expect(try node.incidents(.writtenAfterErasure) == 0)
        }
    }

    @Test("Only administrators erase; what others state erases nothing")
    func authority() throws {
        #expect(throws: ChildFault.mayNotErase(.supervisor)) {
            try township.erase(try township.child(file), ground: 6, note: "自行决定")
        }
        let row = try #require(try township.read { try $0.recordRow(file) })
        let named = try township.read { try $0.sums(of: row) }
        let stone = Tombstone(
            record: file, kind: .child, ground: 6, day: nil, note: "伪造", changes: 2)
        let forged = Erasure(
            stone, named.map { Erasure.Part(log: $0.key, sums: Array($0.value)) })
        _ = try township.write(
            Edit(
                unit: village.unit, logClass: .own, record: nil, kind: .erasure,
                operations: forged.operations))
        try climb()
        try Link.sync(township, village)
        for node in [county, township, village] {
            #expect(try node.names() == ["测留下", "测要删"].sorted())
        }
    }

    @Test("Whoever leaves out bytes of whose erasure nothing is known is not believed")
    func unfounded() throws {
        let newcomer = try Newcomer(.worker, in: tree, admittedBy: township).node
        let log = try #require(
            try village.read { try $0.logs(of: village.unit) }.first { $0.logClass == .routine })
        let sums = try village.read { transaction in
            try transaction.sums(of: try #require(try transaction.recordRow(file)))
        }
        _ = try village.write { try $0.erase(sums[log.id] ?? [], of: log.id) }
        try Link.sync(newcomer, village)
        #expect(try newcomer.names() == [])
        #expect(try newcomer.incidents(.declined) == 1)
        try Link.sync(newcomer, township)
        #expect(try newcomer.names() == ["测留下", "测要删"].sorted())
    }

    @Test("The files that are linked go together, and what names the child in a family with them")
    func linked() throws {
        let twin = try village.addFile("测要删")
        _ = try village.link([file, twin], reason: "同一名儿童")
        let family = try village.addFamily(
            [WrittenField("head", "测户主")], to: village.unit,
            children: [try village.child(file)], reason: "")
        try climb()
        try erase()
        try descend()
        for node in [county, township, village] {
            try expectGone(node)
            #expect(Set(try node.erasures().map(\.tombstone.record)) == [file, twin])
            let record = try node.open(try #require(family.dots.first)).record
            #expect(record.entries(of: FamilyForm.members).isEmpty)
            #expect(record[.field(FamilyForm.head)] != nil)
        }
    }

    @Test("For having been kept long enough a file goes only when its time is over")
    func retention() throws {
        #expect(throws: ChildFault.keptLonger(nil)) { try erase(ground: 1) }
        let child = try county.child(file)
        _ = try county.closeChild(child, status: "结案", reason: "困境已消除", note: "")
        let kept = try #require(try county.retention(of: nil).first)
        #expect(kept.record == file && kept.retention.start == county.today)
        #expect(throws: ChildFault.keptLonger(kept.retention)) { try erase(ground: 1) }
        tree.machine.now += 3 * 366 * 86_400
        #expect(try county.retention(of: nil).first?.retention.isOver(on: county.today) == true)
        #expect(try erase(ground: 1) > 2)
        #expect(try county.retention(of: nil).isEmpty)
    }

    @Test("An erasure without a reason is refused, and nothing is written")
    func reason() throws {
        let before = try county.changeCount(of: village.unit)
        #expect(throws: NodeError.reasonRequired(.erasure)) {
            try county.erase(try county.child(file), ground: 6, note: " ")
        }
        #expect(try county.changeCount(of: village.unit) == before)
    }

    @Test("A power cut before the file was swept is made good when the store is opened again")
    func swept() throws {
        try county.write { transaction in
            try transaction.clear.set(.unswept, to: [1, 2, 3])
        }
        #expect(try county.store.readClear { try $0.value(.unswept) } == [1, 2, 3])
        let again = try tree.open(.county)
        #expect(try again.store.readClear { try $0.value(.unswept) } == nil)
        try erase()
        #expect(try county.store.readClear { try $0.value(.unswept) } == nil)
    }

    @Test("What an administrator states after having been revoked erases nothing")
    func revokedAdministrator() throws {
        let second = try Newcomer(.administrator, in: tree, admittedBy: township)
        try Link.sync(second.node, township)
        try second.node.addFile("测丁")
        try Link.sync(second.node, township)
        try Link.sync(township, county)
        let member = try #require(
            try county.members(of: [village.unit]).first {
                $0.key == second.keys.writer.publicKey
            })
        _ = try county.revoke(member, reason: "调离")
        try descend()
        _ = try second.node.erase(try second.node.child(file), ground: 6, note: "离任之后")
        #expect(try second.node.names() == ["测丁", "测留下"].sorted())
        try Link.sync(second.node, village)
        try climb()
        for node in [county, township, village] {
            #expect(try node.names() == ["测丁", "测留下", "测要删"].sorted())
            #expect(try node.erasures().isEmpty)
        }
    }
}
