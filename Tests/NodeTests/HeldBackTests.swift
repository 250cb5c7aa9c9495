import Records
import Replication
import Storage
import Testing
import Trust
import Wire

@testable import Node

@Suite("What is held back") struct HeldBackTests {
    private let pair: Pair
    private var tree: Tree { pair.tree }
    private var village: Node { pair.village }
    private var township: Node { pair.township }

    init() throws {
        pair = try Pair()
        try pair.meet()
        for number in 1...9 { try village.addFile("测\(number)") }
        let description = try Trust.LogDescription.decode(try pair.villageLog().description)
        _ = try township.write { try $0.insertLog(description, isAuthorised: true) }
    }

    /// Hands the township the change of one number, as the peer brought it.
    private func bring(_ number: UInt64, from peer: PublicKey? = nil) throws {
        let log = try pair.villageLog()
        let run = try village.read { transaction in
            let run = try #require(
                try OutgoingRun(
                    transaction, of: log, after: number - 1, 1, withErased: true
                ).run())
            return Run(
                log: run.log, first: run.first, count: run.count,
                before: try transaction.chainHash(of: log, at: number - 1), payload: run.payload,
                signature: run.signature)
        }
        #expect(run.count == 1)
        _ = try township.write {
            try Receiving(node: township, transaction: $0, peer: peer).keep(run)
        }
    }

    @Test("Each gap says which numbers are missing, how much waits, and who holds them")
    func gaps() throws {
        let peer = try village.nodeKey().publicKey
        try bring(1)
        tree.machine.now += 60
        for number in [4, 5, 9] as [UInt64] { try bring(number, from: peer) }
        let gaps = try township.heldBack().gaps
        #expect(gaps.map(\.missing) == [2...3, 6...8])
        #expect(gaps.map(\.waitingRuns) == [2, 1])
        #expect(gaps.map(\.since) == [tree.machine.now, tree.machine.now])
        #expect(gaps.map(\.unit) == [village.unit, village.unit])
        #expect(
            gaps.allSatisfy {
                $0.writer.key == village.person && $0.log == (try? pair.villageLog().id)
            })
        #expect(gaps.map { $0.holders.map(\.key) } == [[peer], [peer]])
        #expect(gaps.allSatisfy { gap in gap.others.allSatisfy { $0.key != peer } })
        #expect(try township.status().heldBack.gaps.count == 2)
        #expect(try Doctor(township).examine(rebuild: false).heldBack.gaps.count == 2)
    }

    @Test("A gap of which nobody knows who brought it names the peers that may hold it")
    func unknownCarrier() throws {
        try bring(2)
        let gap = try #require(try township.heldBack().gaps.first)
        #expect(gap.missing == 1...1)
        #expect(gap.holders.isEmpty)
        let places = gap.others.map(\.unit)
        #expect(places.contains(village.unit) && places.contains(tree.unit(.county)))
        #expect(!places.contains(tree.unit(.villageB)))
    }

    @Test("What the peer that is named brings closes the gap, and nothing is held back")
    func remedy() throws {
        let peer = try village.nodeKey().publicKey
        for number in [3, 7] as [UInt64] { try bring(number, from: peer) }
        #expect(try township.heldBack().gaps.flatMap(\.holders).map(\.key) == [peer, peer])
        #expect(try Link.sync(village, township).isDone)
        #expect(try township.heldBack().isEmpty)
        #expect(try township.names().count == 9)
        #expect(try township.incidents(.gap) == 0)
    }

    @Test("Who first brought a waiting run stays noted, whoever brings it again")
    func carrier() throws {
        let peer = try village.nodeKey().publicKey
        try bring(5, from: peer)
        try bring(5, from: try tree.open(.county).nodeKey().publicKey)
        #expect(try township.read { try $0.asides().map(\.peer) } == [peer])
    }

    @Test("A log in quarantine says whose it is, how much is kept and who may grant")
    func quarantine() throws {
        try Link.sync(village, township)
        let id = try pair.villageLog().id
        let log = try #require(try township.read { try $0.log(id) })
        try township.write { try $0.setAccepted(0, of: log) }
        let quarantine = try township.heldBack().quarantine
        #expect(quarantine.map(\.log) == [log.id])
        #expect(quarantine.map(\.changes) == [9])
        #expect(quarantine.map(\.unit) == [village.unit])
        #expect(quarantine.map(\.above) == [township.unit])
        #expect(quarantine.map(\.writer.key) == [village.person])
        #expect(quarantine.first?.peers.map(\.unit).contains(tree.unit(.county)) == true)
    }
}
