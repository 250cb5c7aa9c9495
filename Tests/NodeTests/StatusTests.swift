import Casework
import Node
import Records
import Replication
import Storage
import TestSupport
import Testing
import Trust
import Wire

@Suite("Status") struct StatusTests {
    private let pair: Pair
    private var tree: Tree { pair.tree }
    private var village: Node { pair.village }
    private var township: Node { pair.township }

    init() throws {
        pair = try Pair()
        try pair.meet()
    }

    private func peer(_ other: Node, of node: Node) throws -> PeerStatus {
        let key = try other.nodeKey().publicKey
        return try #require(try node.status().peers.first { $0.peer.key == key })
    }

    @Test("Nothing waits after agreement, and the time of the meeting is known")
    func agreed() throws {
        let status = try peer(township, of: village)
        #expect(status.waiting == 0)
        #expect(status.waitingSince == nil)
        #expect(status.peer.agreed == tree.machine.now)
        #expect(status.peer.unit == township.unit)
    }

    @Test("What a peer has not confirmed is counted, with the time of the oldest")
    func waiting() throws {
        let since = tree.machine.now
        try village.addFile("测一")
        tree.machine.now += 3600
        try village.addFile("测二")
        let status = try peer(township, of: village)
        #expect(status.waiting == 2)
        #expect(status.waitingSince == since)
        try Link.sync(village, township)
        #expect(try peer(township, of: village).waiting == 0)
        #expect(try peer(village, of: township).waiting == 0)
    }

    @Test("A peer that has received a part has confirmed that part")
    func part() throws {
        let other = try tree.open(.county)
        for peer in [other, township] { try Link.sync(village, peer) }
        for number in 1...3 { try village.addFile("测\(number)") }
        try Link.sync(village, other)
        #expect(try peer(other, of: village).waiting == 0)
        #expect(try peer(township, of: village).waiting == 3)
        try village.addFile("测四")
        let (all, some) = (try peer(other, of: village), try peer(township, of: village))
        #expect(all.confirmed == some.confirmed + 3 && some.confirmed > 0)
        #expect(try peer(other, of: village).waiting == 1)
        #expect(try peer(township, of: village).waiting == 4)
    }

    @Test(
        "What is written while two nodes are agreeing waits for the next time", arguments: 0...12)
    func meanwhile(messages: Int) throws {
        try village.addFile("测一")
        var link = try Link(village, township)
        try link.open()
        try link.deliver(atMost: messages)
        try village.addFile("测二")
        try link.deliver()
        #expect(link.isDone)
        let lacking =
            try village.changeCount(of: village.unit)
            - township.changeCount(of: village.unit)
        #expect(try peer(township, of: village).waiting == lacking)
    }

    @Test("What a peer may not hold does not wait for it")
    func scope() throws {
        let other = try tree.open(.villageB)
        try Link.sync(village, other)
        try village.addFile("测一")
        #expect(try peer(other, of: village).waiting == 0)
    }

    @Test("A peer that sends again what is long here has not confirmed what came later")
    func resent() throws {
        try village.addFile("测一")
        try Link.sync(village, township)
        try township.addFile("测二", to: village.unit)
        #expect(try peer(village, of: township).waiting == 1)
    }

    @Test("What was written during the last round trip is not told as received")
    func meanwhile() throws {
        try village.addFile("测零")
        var link = try Link(village, township)
        var isWritten = false
        let village = village
        link.onWay = { _, bytes in
            if !isWritten { isWritten = (try? village.addFile("测一")) != nil }
            return bytes
        }
        try link.open()
        try link.deliver()
        #expect(isWritten)
        #expect(link.isDone)
        #expect(try peer(township, of: village).waiting == 1)
    }

    @Test("A peer that was named and never met has nothing yet, and what it may hold waits")
    func named() throws {
        let other = try tree.open(.villageB)
        let key = try other.nodeKey().publicKey
        try township.savePeer(key, address: "10.0.0.6:4870")
        let status = try peer(other, of: township)
        #expect(status.peer.unit == other.unit)
        #expect(status.peer.agreed == nil)
        #expect(status.waiting > 0)
        // As an earlier program has kept it.
        try township.write { try $0.save(.unmet(key, address: "10.0.0.6:4870")) }
        #expect(try peer(other, of: township).waiting == status.waiting)
    }

    @Test("A branch that a peer has not confirmed waits for it like anything else")
    func branch() throws {
        let tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        let (county, township) = (try tree.open(.county), try tree.open(.township))
        try tree.folder.copy(tree.folder["villageA"], to: "copy")
        let (village, copy) = (try tree.open(.villageA), try tree.open(.villageA, in: "copy"))
        try village.addFile("测一")
        try Link.sync(village, county)
        try Link.sync(county, township)
        #expect(try peer(township, of: county).waiting == 0)
        try copy.addFile("测二")
        try Link.sync(copy, county)
        #expect(try peer(township, of: county).waiting == 1)
        try Link.sync(county, township)
        #expect(try peer(township, of: county).waiting == 0)
    }

    @Test("Of a peer that is no node of the tree nothing is remembered: it is told nothing unasked")
    func strangers() throws {
        let key = SigningKey().publicKey
        try village.write {
            try $0.save(.unmet(key, unit: township.unit).agreed(on: .zero, at: 0, time: 0))
        }
        #expect(try village.memory(of: key) == nil)
        #expect(try village.memory(of: township.nodeKey().publicKey) != nil)
    }

    @Test("Peers are remembered with their address and forgotten on demand")
    func peers() throws {
        let key = SigningKey().publicKey
        try village.savePeer(key, address: "10.0.0.5:4870")
        #expect(try village.peers().first { $0.key == key }?.address == "10.0.0.5:4870")
        #expect(try village.removePeer(key))
        #expect(try !village.removePeer(key))
        #expect(try village.peers().first { $0.key == key } == nil)
    }

    @Test("An incident stays until someone closes it")
    func incidents() throws {
        let tree = try Tree()
        try tree.folder.copy(tree.folder["villageA"], to: "copy")
        let copy = try tree.open(.villageA, in: "copy")
        let incident = try #require(try copy.status().incidents.first)
        #expect(incident.kind == IncidentKind.copied.rawValue)
        #expect(try copy.closeIncident(incident.key))
        #expect(try !copy.closeIncident(incident.key))
        #expect(try copy.status().incidents.isEmpty)
    }
}
