import Casework
import Node
import Records
import Storage
import TestSupport
import Testing
import Trust
import Wire

@Suite("Joining") struct JoiningTests {
    private let tree: Tree
    private let wish = JoinWish(unitName: "甲村", unitCode: "999901001001", role: .worker)

    init() throws { tree = try Tree() }

    /// A store that has asked to join, its keys and what it asks.
    private func ask(_ name: String) throws -> (JoiningStore, JoinRequest) {
        let request = try Founding(in: tree.folder[name], environment: tree.machine.environment)
            .request(wish, passphrase: Office.passphrase)
        let opening = try Opening(tree.folder[name], environment: tree.machine.environment)
        let joining = try opening.joining(Office.passphrase)
        return (joining, try JoinRequest.decode(request.encode()))
    }

    private func admit(_ request: JoinRequest, by office: Office, to unit: Office) throws -> Ticket
    {
        let above = try tree.open(office)
        return try above.admit(
            request, to: tree.unit(unit), role: .worker, address: "county.example:4870")
    }

    @Test(
        "A second node of a village is admitted by the village, the township or the county",
        arguments: [Office.villageA, .township, .county])
    func secondNode(office: Office) throws {
        // The county learns from the township that the village exists.
        try Link.sync(try tree.open(.county), try tree.open(.township))
        let (joining, request) = try ask("second")
        let ticket = try admit(request, by: office, to: .villageA)
        let second = try joining.accept(try Ticket.decode(ticket.encode()))
        try second.addFile("测甲")
        try Link.sync(second, try tree.open(.villageA))
        #expect(second.unit == tree.unit(.villageA))
        #expect(try tree.open(.villageA).names() == ["测甲"])
        #expect(try second.peers().map(\.unit).contains(tree.unit(office)))
    }

    @Test("What a new node of a township admits stands below the township everywhere")
    func newTownship() throws {
        let county = try tree.open(.county)
        let unit = try county.addUnit(
            below: county.unit, as: Designation(code: "999901002", name: "新镇"))
        let (joining, request) = try ask("new")
        let ticket = try county.admit(request, to: unit, role: .supervisor, address: "")
        let township = try joining.accept(ticket)
        let village = try township.addUnit(
            below: unit, as: Designation(code: "999901002001", name: "新村"))
        try Link.sync(township, county)
        #expect(try county.units()[village]?.parent == unit)
        #expect(try county.units().name(of: village) == "新村")
    }

    @Test("Until its own record has come a unit goes by the name in its request to join")
    func nameBefore() throws {
        let village = try tree.open(.villageA)
        let before = try village.units()
        #expect(before[village.unit]?.name == "")
        #expect(before.name(of: village.unit) == Office.villageA.name)
        let township = try tree.open(.township)
        #expect(before.name(of: township.unit) == String(township.unit.description.prefix(8)))
        let renamed = Designation(
            code: Office.villageA.code, name: "新甲村", from: township.today)
        let known = try #require(try township.units()[village.unit])
        try township.recodeUnit(known, as: renamed)
        try Link.sync(village, township)
        #expect(try village.units().name(of: village.unit) == "新甲村")
    }

    @Test("A ticket is taken once, and only by the store that asked")
    func once() throws {
        let (joining, request) = try ask("first")
        let (other, _) = try ask("other")
        let ticket = try admit(request, by: .township, to: .villageA)
        #expect(throws: NodeError.foreignTicket) { try other.accept(ticket) }
        _ = try joining.accept(ticket)
        #expect(throws: NodeError.alreadyJoined) { try joining.accept(ticket) }
    }

    @Test("A request of which any byte was changed is not read")
    func damagedRequest() throws {
        let request = JoinRequest(
            wish, unit: SigningKey(), node: SigningKey(), person: SigningKey())
        let bytes = request.encode()
        #expect(try JoinRequest.decode(bytes) == request)
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 1
            #expect(throws: NodeError.self) { try JoinRequest.decode(damaged) }
        }
        #expect(throws: NodeError.self) { try JoinRequest.decode(Array(bytes.dropLast())) }
        #expect(throws: NodeError.self) { try JoinRequest.decode(bytes + [0]) }
    }

    @Test("A ticket of which any byte was changed is not taken, and the right one still is")
    func damagedTicket() throws {
        let (joining, request) = try ask("new")
        let bytes = try admit(request, by: .township, to: .villageA).encode()
        for place in stride(from: 0, to: bytes.count, by: 3) {
            var damaged = bytes
            damaged[place] ^= 0x10
            #expect(throws: NodeError.self) { try joining.accept(try Ticket.decode(damaged)) }
        }
        let node = try joining.accept(try Ticket.decode(bytes))
        #expect(node.unit == tree.unit(.villageA))
    }

    @Test("Both ends read the same digits of a request, and others of another")
    func fingerprint() throws {
        let request = JoinRequest(
            wish, unit: SigningKey(), node: SigningKey(), person: SigningKey())
        let other = JoinRequest(wish, unit: SigningKey(), node: SigningKey(), person: SigningKey())
        #expect(try JoinRequest.decode(request.encode()).fingerprint == request.fingerprint)
        #expect(request.fingerprint != other.fingerprint)
        #expect(request.fingerprint.split(separator: " ").map(\.count) == [4, 4, 4, 4])
    }

    @Test("A village admits nobody to another village")
    func otherUnit() throws {
        let request = JoinRequest(
            wish, unit: SigningKey(), node: SigningKey(), person: SigningKey())
        #expect(throws: NodeError.noUnitKey) {
            try admit(request, by: .villageB, to: .villageA)
        }
    }

    @Test("An assessor's node admits nobody")
    func assessor() throws {
        let (joining, request) = try ask("assessor")
        let township = try tree.open(.township)
        let node = try joining.accept(
            try township.admit(request, to: tree.unit(.villageA), role: .assessor, address: ""))
        let next = JoinRequest(wish, unit: SigningKey(), node: SigningKey(), person: SigningKey())
        #expect(throws: NodeError.noUnitKey) {
            try node.admit(next, to: node.unit, role: .worker, address: "")
        }
    }

    @Test("A store that waits for its ticket says so")
    func waiting() throws {
        _ = try ask("waiting")
        let opening = try Opening(tree.folder["waiting"], environment: tree.machine.environment)
        #expect(throws: NodeError.notJoined) { try opening.unlock(Office.passphrase) }
    }
}
