import Node
import Records
import Replication
import Storage
import Testing
import Trust

@testable import Transport

@Suite("Standing links", .serialized, .timeLimit(.minutes(2))) struct StandingLinkTests {
    let tree = TestTree()

    @Test("A change is seen two hops away at once, though nobody asks for it")
    func twoHops() async throws {
        let (county, township, village) = (
            try tree.node(of: tree.county), try tree.node(of: tree.township),
            try tree.node(of: tree.villages[0])
        )
        try await Served.run(county) { top in
            try township.know(county, at: top.address)
            try await Served.run(township) { middle in
                try village.know(township, at: middle.address)
                try await Served.run(village) { _ in
                    try await stand(village, township)
                    try await stand(township, county)
                    try village.openedAgain().write("danger")
                    try await Waiting.until { try isAlike(village, county) }
                    #expect(try county.digest(of: village.node.unit) != .zero)
                }
            }
        }
    }

    @Test("What another process of the same node writes is passed on without being asked for")
    func otherProcess() async throws {
        try await expectOneLink { village, county in
            let command = try village.openedAgain()
            for number in 0..<3 {
                try command.write("change \(number)")
                try await Waiting.until { try isAlike(village, county) }
            }
        }
    }

    @Test("What is written in bursts arrives to the end")
    func bursts() async throws {
        try await expectOneLink { village, county in
            let command = try village.openedAgain()
            for _ in 0..<60 { try command.write(TestTree.noise()) }
            try await Waiting.until { try isAlike(village, county) }
        }
    }

    @Test("A link is made again when the other end comes back, at the same address")
    func comesBack() async throws {
        let (county, village) = try tree.countyAndVillage()
        var address: Address?
        try await Served.run(county) { address = $0.address }
        let known = try #require(address)
        try village.know(county, at: known)
        try await Served.run(village) { served in
            try await Served.run(county, at: known) { _ in try await stand(village, county) }
            try village.openedAgain().write("meanwhile")
            try await Served.run(county, at: known) { _ in
                try await Waiting.until { try isAlike(village, county) }
            }
            try await Waiting.until { served.reports.of(county.key.publicKey).count >= 2 }
            let first = served.reports.of(county.key.publicKey)[0]
            #expect(first.sessionEnding == .refusedByPeer(Refusal.unavailable.notice))
        }
    }

    @Test("A peer that is added while the node serves is dialled, and one that is removed is not")
    func addedLater() async throws {
        let (county, village) = try tree.countyAndVillage()
        try await Served.run(village) { _ in
            try await Served.run(county) { served in
                try village.openedAgain().know(county, at: served.address)
                try await stand(village, county)
                #expect(try village.openedAgain().node.removePeer(county.key.publicKey))
            }
        }
        #expect(try county.peer(village) != nil)
    }

    @Test("Two nodes that dial each other keep exchanging, whichever link they use")
    func dialEachOther() async throws {
        let (county, village) = try tree.countyAndVillage()
        try await Served.run(county) { upper in
            try await Served.run(village) { lower in
                try county.know(village, at: lower.address)
                try village.know(county, at: upper.address)
                try await stand(village, county)
                try await stand(county, village)
                try village.openedAgain().write("a")
                try county.openedAgain().write("b", in: village.node.unit)
                try await Waiting.until {
                    let own = try village.digest()
                    return try own == county.digest(of: village.node.unit) && own != .zero
                }
                #expect(upper.reports.all.isEmpty)
            }
        }
    }

    @Test("M69 A call ends when both agree, and the next is for what is urgent, at once")
    func called() async throws {
        let (county, village) = try tree.countyAndVillage()
        try village.restrictToRadio()
        try await Served.run(county) { served in
            try village.know(county, at: served.address)
            try await Served.run(village) { _ in
                let calls = { served.reports.of(village.key.publicKey).count }
                try await Waiting.until { calls() == 1 }
                #expect(try county.peer(village)?.agreed != nil)
                try village.openedAgain().write("danger", as: .urgent)
                try await Waiting.until { try calls() == 2 && isAlike(village, county) }
                #expect(served.reports.all.allSatisfy { $0.sessionEnding == .done })
            }
        }
    }

    @Test("A peer that does not answer holds up no other")
    func deadPeer() async throws {
        let (county, village) = try tree.countyAndVillage()
        let silent = try await SilentListener.open()
        try village.know(tree.node(of: tree.township), at: silent.address)
        try await Served.run(county) { served in
            try village.know(county, at: served.address)
            try await Served.run(village) { _ in
                try await stand(village, county)
                try village.openedAgain().write("a change")
                try await Waiting.until { try isAlike(village, county) }
                #expect(try village.digest() != .zero)
            }
        }
        await silent.close()
    }

    @Test("Waits double from the shortest to the longest, each shortened by chance to half at most")
    func backoff() {
        var (most, least) = (Backoff(leastMilliseconds: 100), Backoff(leastMilliseconds: 100))
        #expect(
            (0..<4).map { _ in most.next(chance: 255, atMost: 350) } == [100, 200, 350, 350])
        #expect((0..<4).map { _ in least.next(chance: 0, atMost: 350) } == [50, 100, 175, 175])
        #expect(most.next(chance: 255, atMost: 200) == 200, "another bound holds at once")
        most.reset()
        #expect(most.next(chance: 255, atMost: 350) == 100)
    }

    /// Runs the closure while a village and its county stand on a link, and none is made beside it.
    private func expectOneLink(
        _ body: (_ village: TestNode, _ county: TestNode) async throws -> Void
    ) async throws {
        let (county, village) = try tree.countyAndVillage()
        try await Served.run(county) { served in
            try village.know(county, at: served.address)
            try await Served.run(village) { _ in
                try await stand(village, county)
                try await body(village, county)
                #expect(served.reports.all.isEmpty, "one link, not one for each change")
            }
        }
    }

    /// Waits until both have agreed on a link.
    private func stand(_ one: TestNode, _ other: TestNode) async throws {
        try await Waiting.until {
            try one.peer(other)?.agreed != nil && other.peer(one)?.agreed != nil
        }
    }

    private func isAlike(_ village: TestNode, _ other: TestNode) throws -> Bool {
        try village.digest() == other.digest(of: village.node.unit)
    }
}
