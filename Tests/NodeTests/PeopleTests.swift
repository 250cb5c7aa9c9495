import Casework
import Records
import Storage
import TestSupport
import Testing
import Trust
import Wire

@testable import Node

/// The director of village A and her stand-in work on one machine.
@Suite("Several people of one node") struct PeopleTests {
    private static let second = "the stand-in's own words"
    private let tree: Tree
    private let director: Node

    init() throws {
        tree = try Tree(machine: Machine(remembers: false))
        director = try tree.open(.villageA)
    }

    private var wish: JoinWish {
        JoinWish(unitName: Office.villageA.name, unitCode: "", role: .worker)
    }

    private func opening() throws -> Opening {
        try Opening(tree.folder[Office.villageA.rawValue], environment: tree.machine.environment)
    }

    private func request() throws -> JoinRequest {
        try JoinRequest.decode(
            director.requestPerson(wish, passphrase: Self.second).encode())
    }

    /// The stand-in, admitted by an office in a role.
    private func standIn(_ role: Role = .worker, admittedBy office: Office = .villageA) throws
        -> Node
    {
        let ticket = try tree.open(office).admit(
            try request(), to: director.unit, role: role, address: "")
        return try opening().joining(Self.second).accept(try Ticket.decode(ticket.encode()))
    }

    @Test("Each passphrase opens the keys of its own person, and neither the other's")
    func passphrases() throws {
        let standIn = try standIn()
        #expect(try opening().unlock(Office.passphrase).person == director.person)
        #expect(try opening().unlock(Self.second).person == standIn.person)
        #expect(standIn.person != director.person)
        #expect(try opening().hasSeveralPeople)
        let locks = try standIn.store.readClear { try $0.locks() }
        let byPerson = Dictionary(uniqueKeysWithValues: locks.map { ($0.person, $0.lock) })
        #expect(byPerson[director.person]?.open(passphrase: Self.second) == nil)
        #expect(byPerson[standIn.person]?.open(passphrase: Office.passphrase) == nil)
    }

    @Test("What each writes is signed by one's own key and told under one's own name")
    func attribution() throws {
        let standIn = try standIn()
        try director.enrol(name: "周宁")
        try standIn.enrol(name: "玉香")
        let (one, other) = (try director.addFile("测甲"), try standIn.addFile("测乙"))
        #expect(one.log != other.log)
        let township = try tree.open(.township)
        #expect(try Link.sync(standIn, township).isDone)
        for node in [director, standIn, township] {
            #expect(try node.names() == ["测乙", "测甲"])
            let authors = try node.read { transaction in
                var authors = try AuthorDirectory(node, transaction)
                return try [one, other].map { try authors.author(of: $0) }
            }
            #expect(authors.map { $0?.key } == [director.person, standIn.person])
            #expect(authors.map { $0?.name } == ["周宁", "玉香"])
        }
        #expect(try Doctor(director).examine(rebuild: false).isSound)
    }

    @Test("Whoever is taken off a machine opens the store no more, and the others go on")
    func takenOff() throws {
        let standIn = try standIn()
        let member = try director.member(named: standIn.person.short, atOrBelow: director.unit)
        #expect(try director.revoke(member, reason: "离职") == [standIn.person])
        let revoked = NodeError.revokedPerson(reason: "离职")
        #expect(throws: revoked) { try opening().unlock(Self.second) }
        #expect(throws: revoked) { try standIn.addFile("测乙") }
        #expect(try opening().unlock(Office.passphrase).person == director.person)
        #expect(try director.incidents(.revoked) == 1)
        try director.addFile("测甲")
    }

    @Test("Until the ticket is accepted the passphrase opens nothing")
    func waiting() throws {
        let request = try request()
        #expect(throws: NodeError.notAdmitted) { try opening().unlock(Self.second) }
        #expect(throws: NodeError.notAdmitted) { try opening().keys(Self.second) }
        #expect(try !opening().hasSeveralPeople)
        // The ticket of another person of the same machine opens nothing either.
        let other = JoinRequest(
            wish, unit: SigningKey(), node: try director.nodeKey(), person: SigningKey())
        let ticket = try director.admit(other, to: director.unit, role: .worker, address: "")
        #expect(throws: NodeError.foreignTicket) {
            try opening().joining(Self.second).accept(ticket)
        }
        #expect(throws: NodeError.notAdmitted) { try opening().unlock(Self.second) }
        #expect(request.person != director.person)
    }

    @Test("A new request takes the place of one that was given up")
    func given() throws {
        _ = try request()
        _ = try director.requestPerson(wish, passphrase: "somebody else's words")
        #expect(throws: NodeError.wrongPassphrase) { try opening().unlock(Self.second) }
        #expect(throws: NodeError.notAdmitted) { try opening().unlock("somebody else's words") }
    }

    @Test("No two people of a node have one passphrase, and it is long enough")
    func taken() throws {
        #expect(throws: NodeError.takenPassphrase) {
            try director.requestPerson(wish, passphrase: Office.passphrase)
        }
        #expect(throws: NodeError.shortPassphrase(least: 8)) {
            try director.requestPerson(wish, passphrase: "short")
        }
        let standIn = try standIn()
        #expect(throws: NodeError.takenPassphrase) {
            try opening().setPassphrase(Office.passphrase, of: standIn.keys)
        }
        #expect(try opening().unlock(Office.passphrase).person == director.person)
    }

    @Test("Changing a passphrase leaves the other person's as it was")
    func change() throws {
        let standIn = try standIn()
        let opening = try opening()
        try opening.setPassphrase("quite another one", of: try opening.keys(Self.second))
        #expect(throws: NodeError.wrongPassphrase) { try opening.unlock(Self.second) }
        #expect(try opening.unlock("quite another one").person == standIn.person)
        #expect(try opening.unlock(Office.passphrase).person == director.person)
    }

    @Test("Rights go by person: an assessor beside the director writes nothing and admits nobody")
    func rights() throws {
        let assessor = try standIn(.assessor)
        #expect(throws: NodeError.notAuthorised(unit: director.unit)) {
            try assessor.addFile("测甲")
        }
        let next = JoinRequest(wish, unit: SigningKey(), node: SigningKey(), person: SigningKey())
        #expect(throws: NodeError.noUnitKey) {
            try assessor.admit(next, to: assessor.unit, role: .worker, address: "")
        }
        #expect(try director.role(in: director.unit) == .worker)
        #expect(try assessor.role(in: director.unit) == .assessor)
        try director.addFile("测乙")
        #expect(try assessor.names() == ["测乙"])
    }

    @Test(
        "The village, the township or the county admits the person; the node stays in its place",
        arguments: [Office.villageA, .township, .county])
    func admission(office: Office) throws {
        try Link.sync(try tree.open(.county), try tree.open(.township))
        let standIn = try standIn(admittedBy: office)
        try standIn.addFile("测甲")
        #expect(standIn.unit == director.unit)
        #expect(try Link.sync(standIn, try tree.open(.township)).isDone)
        #expect(try tree.open(.township).names() == ["测甲"])
        let key = try director.nodeKey().publicKey
        #expect(try director.peers().allSatisfy { $0.key != key })
        let places = try director.read { transaction in
            try director.book(transaction).grants(of: key).filter { $0.subject == .node }
                .map(\.unit)
        }
        #expect(Set(places) == [director.unit])
    }

    @Test("A person of a machine is admitted to no other unit than the machine's")
    func elsewhere() throws {
        let township = try tree.open(.township)
        #expect(throws: NodeError.otherUnit(director.unit)) {
            try township.admit(
                try request(), to: tree.unit(.villageB), role: .worker, address: "")
        }
    }

    @Test("A ticket of another tree admits nobody")
    func otherTree() throws {
        let other = try Founding(in: tree.folder["other"], environment: tree.machine.environment)
            .found(passphrase: Office.passphrase)
        let ticket = try other.admit(
            try request(), to: other.unit, role: .administrator, address: "")
        #expect(throws: NodeError.foreignTicket) {
            try opening().joining(Self.second).accept(ticket)
        }
        #expect(throws: NodeError.notAdmitted) { try opening().unlock(Self.second) }
    }

    @Test("The past of one that comes back while the other is at the machine begins new logs")
    func restored() throws {
        let village = Office.villageA.rawValue
        let before = try director.read { try director.incarnation($0) }
        let standIn = try standIn()
        try standIn.addFile("测甲")
        let township = try tree.open(.township)
        try Link.sync(director, township)
        try tree.folder.copy(tree.folder[village], to: "backup")
        try standIn.addFile("测乙")
        try Link.sync(director, township)
        try tree.folder.copy(tree.folder["backup"], to: village)
        let restored = try tree.open(.villageA)
        #expect(try restored.names() == ["测甲"])
        try Link.sync(restored, township)
        #expect(try restored.names() == ["测乙", "测甲"])
        #expect(try restored.incidents(.ownPastReturned) == 1)
        #expect(try restored.read { try restored.incarnation($0) } != before)
        #expect(try restored.incidents(.fork) == 0)
    }
}
