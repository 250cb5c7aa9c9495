import Node
import Storage
import Testing
import Trust
import Wire

@Suite("Peers by name") struct PeerTests {
    private let tree: Tree
    private let township: Node

    init() throws {
        tree = try Tree()
        township = try tree.open(.township)
        try Link.sync(township, try tree.open(.villageA))
    }

    @Test("A unit's machines are those that were admitted to it, without one's own")
    func machines() throws {
        let village = try tree.open(.villageA)
        let key = try village.nodeKey().publicKey
        #expect(try township.machines(of: village.unit) == [key])
        let newcomer = try Newcomer(.worker, in: tree, admittedBy: township)
        let both = Set([key, try newcomer.node.nodeKey().publicKey])
        #expect(try Set(township.machines(of: village.unit)) == both)
        #expect(try township.machines(of: township.unit).isEmpty)
    }

    @Test("A peer goes by its unit, its address or the beginning of its key")
    func names() throws {
        let key = try tree.open(.villageA).nodeKey().publicKey
        try township.savePeer(key, address: "10.0.0.5:4870")
        let peers = try township.peerDirectory()
        let keyStart = "@" + key.id.description.prefix(6)
        for name in [Office.villageA.name, "10.0.0.5:4870", keyStart, keyStart.uppercased()] {
            #expect(try peers.find(name).key == key)
        }
        for name in ["乙村", "@", String(keyStart.prefix(4))] {
            #expect(throws: NodeError.unknownPeer(name)) { try peers.find(name) }
        }
    }

    @Test("A name that several machines have means none of them")
    func ambiguous() throws {
        let newcomer = try Newcomer(.worker, in: tree, admittedBy: township)
        let second = try newcomer.node.nodeKey().publicKey
        try township.savePeer(second, address: "10.0.0.6:4870")
        let peers = try township.peerDirectory()
        let keys = peers.peers.filter { peers.name(of: $0) == Office.villageA.name }.map(\.key)
        #expect(keys.count == 2 && keys.contains(second))
        #expect(throws: NodeError.ambiguousPeer(Office.villageA.name, keys)) {
            try peers.find(Office.villageA.name)
        }
        #expect(try peers.find("10.0.0.6:4870").key == second)
    }

    @Test("A node that met a copy of itself is not its own peer")
    func oneself() throws {
        let own = try township.nodeKey().publicKey
        try township.write { try $0.save(.unmet(own, unit: township.unit)) }
        #expect(try !township.peers().contains { $0.key == own })
        #expect(try !township.status().peers.contains { $0.peer.key == own })
    }
}
