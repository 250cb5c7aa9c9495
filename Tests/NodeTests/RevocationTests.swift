import Casework
import Records
import Replication
import Storage
import TestSupport
import Testing
import Trust
import Wire

@testable import Node

/// The township revokes the worker of village A, who knows nothing of it and writes on.
@Suite("Revocations") struct RevocationTests {
    private let tree: Tree
    private let village: Node
    private let township: Node
    private let county: Node

    init() throws {
        tree = try Tree(machine: Machine(remembers: false))
        (village, township) = (try tree.open(.villageA), try tree.open(.township))
        county = try tree.open(.county)
        try village.addFile("测一")
        try Link.sync(village, township)
        try Link.sync(township, county)
    }

    private var refused: Ending { .refused(.notPlaced(.revoked)) }

    private func member(_ post: (Member.Post) -> Bool, _ node: Node) throws -> Member {
        try #require(
            try node.members(of: [tree.unit(.villageA)]).first { post($0.post) && !$0.isOwn })
    }

    private func worker() throws -> Member {
        let members = try township.members(of: [tree.unit(.villageA)])
        return try #require(members.first { $0.key == village.person })
    }

    private func machine() throws -> Member { try member({ $0 == .machine }, township) }

    @discardableResult
    private func revokeWorker() throws -> [PublicKey] {
        try township.revoke(try worker(), reason: "离职")
    }

    /// The names that a node shows, and whether all that it says follows from what it holds.
    private func names(_ node: Node) throws -> [String] {
        #expect(try Doctor(node).examine(rebuild: false).isSound)
        return try node.names()
    }

    @Test("What a revoked person writes afterwards is kept, passed on, listed, and does not count")
    func setAside() throws {
        try revokeWorker()
        try village.addFile("测二")
        #expect(try Link.sync(village, township).isDone)
        #expect(try Link.sync(township, county).isDone)
        for node in [village, township, county] {
            #expect(try names(node) == ["测一"])
            #expect(try node.status().quarantined == 1)
            #expect(try node.incidents(.afterRevocation) == 1)
            #expect(try node.incidents(.quarantine) == 0)
            let log = try #require(try node.heldBack().setAside.first)
            #expect(log.undecided == 1 && log.left == 0)
            #expect(log.writer.key == village.person)
            #expect(log.revocations.map(\.reason) == ["离职"])
            #expect(
                try node.changeCount(of: village.unit) == township.changeCount(of: village.unit))
        }
    }

    @Test("That a machine holds other things is nothing to see to once the machine is revoked")
    func disagreement() throws {
        let (lost, other) = (try machine(), try county.nodeKey().publicKey)
        try township.write { transaction in
            for key in [lost.key, other] {
                try township.report(
                    .disagreement, subject: key.bytes, detail: key.bytes, in: transaction)
            }
        }
        _ = try township.revoke(lost, reason: "遗失")
        let open = try township.incidents(includingClosed: false)
        #expect(open.map(\.detail) == [other.bytes])
    }

    @Test("A revoked person writes nothing more once the node knows, and is told why")
    func writer() throws {
        try revokeWorker()
        try Link.sync(village, township)
        let revoked = NodeError.revokedPerson(reason: "离职")
        #expect(throws: revoked) { try village.addFile("测二") }
        #expect(throws: revoked) { try village.role(in: village.unit) }
        #expect(throws: revoked) { try village.requireStanding() }
        #expect(try village.incidents(.revoked) == 1)
        let opening = try Opening(
            tree.folder[Office.villageA.rawValue], environment: tree.machine.environment)
        #expect(throws: revoked) { try opening.unlock(Office.passphrase) }
        let exchanging = try opening.unlock(Office.passphrase, for: .exchange)
        #expect(try Link.sync(exchanging, township).isDone)
    }

    @Test("What came before the revocation was known counts as on a node that knew it first")
    func order() throws {
        try village.addFile("测二")
        try Link.sync(village, county)
        try revokeWorker()
        #expect(try names(county) == ["测一", "测二"])
        try Link.sync(township, county)
        try Link.sync(village, township)
        try Link.sync(township, county)
        #expect(try names(county) == ["测一"])
        let units = [tree.unit(.villageA), tree.unit(.township)]
        #expect(try county.content(of: units) == township.content(of: units))
        #expect(try village.content(of: units) == township.content(of: units))
    }

    @Test("Changes are adopted one by one, or left, and every node agrees")
    func adopted() throws {
        try revokeWorker()
        for name in ["测二", "测三", "测四"] { try village.addFile(name) }
        try Link.sync(village, township)
        let log = try township.setAsideLog(named: try logName())
        let numbers = try township.setAsideChanges(of: log, .english).map(\.number)
        #expect(numbers == [2, 3, 4])
        #expect(try township.decide(adopting: true, [3], of: log, reason: "核实") == 1)
        #expect(try names(township) == ["测一", "测三"])
        #expect(try township.decide(adopting: false, nil, of: log, reason: "不实") == 2)
        #expect(try township.incidents(.afterRevocation) == 0)
        #expect(try township.heldBack().setAside.isEmpty)
        #expect(try township.setAsideLogs().map(\.left) == [2])
        try Link.sync(township, county)
        try Link.sync(village, township)
        for node in [county, village] {
            #expect(try names(node) == ["测一", "测三"])
            #expect(try node.incidents(.afterRevocation) == 0)
        }
        #expect(try township.decide(adopting: true, [2, 4], of: log, reason: "再核") == 2)
        try Link.sync(township, county)
        #expect(try names(county) == ["测一", "测三", "测二", "测四"].sorted())
        #expect(try county.status().quarantined == 0)
        #expect(throws: NodeError.notSetAside(try logName())) {
            try township.setAsideLog(named: try logName())
        }
    }

    private func logName() throws -> String {
        let logs = try township.read { try $0.logs(of: tree.unit(.villageA)) }
        let log = try #require(logs.first { $0.logClass == .routine })
        return String(log.id.description.prefix(8))
    }

    @Test("What was set aside is told with what it does, and reasons are required")
    func told() throws {
        try revokeWorker()
        try village.addFile("测二")
        try Link.sync(village, township)
        let log = try #require(try township.setAsideLogs().first)
        #expect(log.isJudgedHere && log.judge == tree.unit(.villageA))
        let change = try #require(try township.setAsideChanges(of: log, .english).first)
        #expect(change.line.steps.map(\.new) == ["测二"])
        #expect(change.line.author?.key == village.person)
        #expect(throws: NodeError.reasonRequired(.verdict)) {
            try township.decide(adopting: true, nil, of: log, reason: " ")
        }
        #expect(throws: NodeError.reasonRequired(.revocation)) {
            try township.revoke(try machine(), reason: "")
        }
    }

    @Test("A revocation ends where it says, of what is here and of what is still to come")
    func beyond() throws {
        for name in ["测二", "测三"] { try village.addFile(name) }
        try Link.sync(village, township)
        try revokeWorker()
        try Link.sync(township, county)
        #expect(try names(county) == ["测一", "测三", "测二"].sorted())
        let last = try tree.open(.villageB)
        #expect(try last.names().isEmpty, "it may not hold them, and knows of the revocation only")
        try village.addFile("测四")
        try Link.sync(village, county)
        #expect(try names(county) == ["测一", "测三", "测二"].sorted())
        #expect(try county.status().quarantined == 1)
    }

    @Test("Where not all that is here is to count, the revoker names the last change that does")
    func last() throws {
        for name in ["测二", "测三"] { try village.addFile(name) }
        try Link.sync(village, township)
        let logs = try township.read { try $0.logs(of: tree.unit(.villageA)) }
        let log = try #require(logs.first { $0.logClass == .routine })
        let code = RecordCode(Dot(log: log.id, number: 2))
        _ = try township.revoke(try worker(), last: [code], reason: "冒用")
        #expect(try names(township) == ["测一", "测二"])
        #expect(try township.status().quarantined == 1)
        let earlier = RecordCode(Dot(log: log.id, number: 1))
        _ = try township.revoke(try worker(), last: [earlier], reason: "冒用")
        #expect(try names(township) == ["测一"], "the smaller end counts")
        #expect(try township.revoke(try worker(), reason: "冒用").isEmpty)
    }
}

extension RevocationTests {
    @Test("A revoked machine is turned away and told why; what it holds stays where it is")
    func machineRefused() throws {
        let keys = try township.revoke(try machine(), reason: "遗失")
        #expect(Set(keys).isSuperset(of: [try village.nodeKey().publicKey, village.person]))
        try Link.sync(township, county)
        try village.addFile("测二")
        for above in [township, county] {
            let link = try Link.sync(village, above)
            let notice = Refusal.notPlaced(.revoked).notice
            #expect(link.endings == [.refusedByPeer(notice), refused])
            #expect(try above.incidents(.revokedPeer) == 1)
            #expect(try above.incidents(.refusedPeer) == 0)
            #expect(try Link.sync(above, village).endings.first == refused)
        }
        #expect(try village.incidents(.revoked) == 1)
        #expect(try names(village) == ["测一", "测二"])
        #expect(try names(township) == ["测一"])
    }

    @Test("A standing link to a machine ends as soon as it is revoked")
    func standing() throws {
        var link = try Link(village, township, mode: .standing)
        try link.open()
        try link.deliver()
        _ = try township.revoke(try machine(), reason: "遗失")
        try link.change()
        #expect(link.endings == [.refusedByPeer(Refusal.notPlaced(.revoked).notice), refused])
        #expect(try village.incidents(.revoked) == 1)
    }

    @Test("With a person the key falls by which that person admits others")
    func unitKey() throws {
        let unitKey = try #require(try tree.keys(.villageA).unit).publicKey
        #expect(try Set(revokeWorker()) == [village.person, unitKey])
        try Link.sync(village, township)
        let wish = JoinWish(unitName: Office.villageA.name, unitCode: "", role: .worker)
        let request = JoinRequest(
            wish, unit: SigningKey(), node: SigningKey(), person: SigningKey())
        #expect(throws: NodeError.noUnitKey) {
            try village.admit(request, to: village.unit, role: .worker, address: "")
        }
    }

    @Test("Whom the revoked key had admitted stays admitted as far as it was known")
    func kept() throws {
        let wish = JoinWish(unitName: Office.villageA.name, unitCode: "", role: .worker)
        let known = JoinRequest(wish, unit: SigningKey(), node: SigningKey(), person: SigningKey())
        let unknown = JoinRequest(
            wish, unit: SigningKey(), node: SigningKey(), person: SigningKey())
        let ticket = try village.admit(known, to: village.unit, role: .worker, address: "")
        try township.write { try township.learn(ticket.grants, in: $0) }
        try revokeWorker()
        let late = try village.admit(unknown, to: village.unit, role: .worker, address: "")
        try township.write { try township.learn(late.grants, in: $0) }
        let book = try township.read { try township.book($0) }
        #expect(book.node(known.node) != nil)
        #expect(book.node(unknown.node) == nil)
    }

    @Test("A key that was revoked is not admitted again")
    func readmission() throws {
        let newcomer = try Newcomer(.worker, in: tree, admittedBy: township)
        let person = try township.member(
            named: newcomer.node.person.short, atOrBelow: township.unit)
        _ = try township.revoke(person, reason: "误收")
        #expect(throws: NodeError.revokedKey(newcomer.node.person)) {
            try township.admit(
                newcomer.request, to: tree.unit(.villageA), role: .worker, address: "")
        }
        let others = try township.members(of: [village.unit]).filter { $0.key == village.person }
        #expect(others.map(\.isInForce) == [true], "others of the unit go on")
    }

    @Test("Nobody revokes oneself, one's own machine or whoever stands above")
    func superiors() throws {
        let own = try township.members(of: [township.unit])
        #expect(own.filter(\.isOwn).count >= 2)
        for member in own where member.isOwn {
            #expect(throws: NodeError.ownMember) { try township.revoke(member, reason: "试") }
        }
        #expect(throws: NodeError.unknownMember(township.person.short)) {
            try village.member(named: township.person.short, atOrBelow: village.unit)
        }
        let supervisor = try #require(
            try county.members(of: [township.unit]).first { $0.key == township.person })
        _ = try? village.revoke(supervisor, reason: "报复")
        let book = try village.read { try village.book($0) }
        #expect(book.isInForce(try #require(book.grants(of: township.person).first)))
    }

    @Test("A forged revocation ends nothing, and one that is told twice ends no more")
    func forged() throws {
        let book = try township.read { try township.book($0) }
        let unitKey = try #require(try tree.keys(.villageA).unit)
        let issuer = try #require(
            book.grants(of: unitKey.publicKey).first { $0.subject == .unit })
        let forge = { (key: PublicKey, unit: Identifier, signer: SigningKey) in
            Revocation.issue(
                of: key, in: unit, under: issuer, reason: "伪造", ends: [], keeping: [], time: 0,
                with: signer)
        }
        let forged = forge(village.person, village.unit, SigningKey())
        let upward = forge(township.person, township.unit, unitKey)
        try township.write {
            try township.learn(Statements(revocations: [forged, upward]), in: $0)
        }
        #expect(try names(township) == ["测一"])
        #expect(try township.status().quarantined == 0)
        let valid = forge(village.person, village.unit, unitKey)
        for _ in 0..<2 {
            try township.write { try township.learn(Statements(revocations: [valid]), in: $0) }
        }
        #expect(try names(township) == [])
        #expect(try township.incidents(.afterRevocation) == 1)
    }

    @Test("A program that did not know of revocations learns of them when it is renewed")
    func renewed() throws {
        try revokeWorker()
        try village.addFile("测二")
        try Link.sync(village, township)
        let content = try township.content(of: [village.unit])
        try township.store.writeClear { try $0.set(.derivation, to: [0]) }
        try tree.forgetStatements(of: .township)
        let renewed = try tree.open(.township)
        #expect(try names(renewed) == ["测一"])
        #expect(try renewed.content(of: [village.unit]) == content)
    }

    @Test("Members are listed with what they may, and whether they were revoked")
    func members() throws {
        let before = try township.members(of: [village.unit])
        #expect(before.contains { $0.key == village.person && $0.post == .person(.worker) })
        #expect(before.contains { $0.post == .machine && $0.together.contains(village.person) })
        #expect(before.allSatisfy { $0.isInForce && $0.revocations.isEmpty })
        try revokeWorker()
        let after = try township.members(of: [village.unit])
        let worker = try #require(after.first { $0.key == village.person })
        #expect(!worker.isInForce && worker.revocations.map(\.reason) == ["离职"])
        #expect(after.contains { $0.post == .machine && $0.isInForce })
        #expect(throws: NodeError.unknownMember("谁")) {
            try township.member(named: "谁", atOrBelow: township.unit)
        }
    }
}

extension RevocationTests {
    @Test("Of a forked log all that counted goes on counting, on whichever branch")
    func branches() throws {
        let tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        let first = try tree.open(.villageA)
        try first.addFile("测零")
        try tree.folder.copy(tree.folder["villageA"], to: "copy")
        for name in ["测甲", "测丁"] { try first.addFile(name) }
        let copy = try tree.open(.villageA, in: "copy")
        try copy.addFile("测乙")
        let township = try tree.open(.township)
        for node in [first, copy] { try Link.sync(node, township) }
        let worker = try #require(
            try township.members(of: [first.unit]).first { $0.key == first.person })
        _ = try township.revoke(worker, reason: "离职")
        #expect(try township.names() == ["测丁", "测乙", "测甲", "测零"].sorted())
        #expect(try Doctor(township).examine(rebuild: false).isSound)
        try tree.folder.copy(tree.folder["county"], to: "other")
        let (county, other) = (try tree.open(.county), try tree.open(.county, in: "other"))
        try Link.sync(township, county)
        for node in [copy, first, township] { try Link.sync(node, other) }
        let units = [tree.unit(.villageA)]
        #expect(try county.content(of: units) == township.content(of: units))
        #expect(try other.content(of: units) == township.content(of: units))
        #expect(try Doctor(other).examine(rebuild: false).isSound)
    }

    @Test("What touches is put together, and what is taken out leaves the rest")
    func ranges() {
        let ranges: [ClosedRange<UInt64>] = [8...9, 2...3, 4...5, 12...20]
        #expect(ranges.joined(above: 0) == [2...5, 8...9, 12...20])
        #expect(ranges.joined(above: 4) == [5...5, 8...9, 12...20])
        #expect(ranges.joined(above: 20) == [])
        let whole: [ClosedRange<UInt64>] = [1...10]
        #expect(whole.without([3...4, 9...12]) == [1...2, 5...8])
        #expect(whole.without([1...10]) == [])
    }
}
