import NIOCore
import NIOPosix
import Node
import Replication
import Storage
import Testing
import Trust
import Wire

@testable import Transport

@Suite("Two nodes meet once", .serialized, .timeLimit(.minutes(2))) struct SyncTests {
    let tree = TestTree()

    func dialer(_ node: TestNode, _ timing: Timing = .patient) throws -> Dialer {
        try Dialer(node: node.node, logger: .silent, timing: timing)
    }

    @Test("What each has written is at both afterwards, and both know that they agree")
    func bothWays() async throws {
        let (county, village) = try tree.countyAndVillage()
        for number in 0..<30 { try village.write("village \(number)") }
        try county.write("county", in: village.node.unit)
        try await Served.run(county) { served in
            let report = try await dialer(village).sync(
                with: served.address, expecting: county.key.publicKey)
            #expect(report.isDone)
            #expect(report.hasSettled)
            #expect(report.hasStored)
            #expect(report.changesSent == 30)
            #expect(report.peer == county.key.publicKey)
            #expect(try village.digest() == county.digest(of: village.node.unit))
            try await Waiting.until { served.reports.all.count == 1 }
            let other = served.reports.all[0]
            #expect(other.isDone)
            #expect(other.peer == village.key.publicKey)
            #expect(other.bytesSent == report.bytesReceived)
            #expect(other.bytesReceived == report.bytesSent)
        }
        #expect(try village.peer(county)?.digest != nil)
        #expect(try county.peer(village)?.digest != nil)
    }

    @Test("When nothing has changed since, one round trip and at most 100 bytes say so")
    func unchanged() async throws {
        let (county, village) = try tree.countyAndVillage()
        try village.write("a")
        try await Served.run(county) { served in
            _ = try await dialer(village).sync(with: served.address, expecting: nil)
            let report = try await dialer(village).sync(with: served.address, expecting: nil)
            #expect(report.isDone)
            #expect(!report.hasStored)
            #expect(report.changesSent == 0)
            #expect(report.bytesSent + report.bytesReceived <= 100)
        }
    }

    @Test("What a village gave the county reaches its township, which has no link to the village")
    func overCounty() async throws {
        let county = try tree.node(of: tree.county)
        let (village, township) = (
            try tree.node(of: tree.villages[0]), try tree.node(of: tree.township)
        )
        try village.write("a")
        try await Served.run(county) { served in
            _ = try await dialer(village).sync(with: served.address, expecting: nil)
            _ = try await dialer(township).sync(with: served.address, expecting: nil)
            #expect(try township.digest(of: village.node.unit) == village.digest())
        }
    }

    @Test("Another node than the one that was meant is an error that names both keys")
    func wrongKey() async throws {
        let (county, village) = try tree.countyAndVillage()
        let meant = SigningKey().publicKey
        try await Served.run(county) { served in
            await #expect(
                throws: TransportError.wrongKey(expected: meant, found: county.key.publicKey)
            ) {
                try await dialer(village).sync(with: served.address, expecting: meant)
            }
        }
    }

    @Test("A port where nobody listens, and a name that nobody has, are errors that say so")
    func unreachable() async throws {
        let village = try tree.node(of: tree.villages[0])
        let closed = try await SilentListener.open().closedAddress()
        await #expect(throws: TransportError.refused(closed)) {
            try await dialer(village).sync(with: closed, expecting: nil)
        }
        let unknown = Address(host: "no-such-host.invalid", port: 1)
        await #expect(throws: TransportError.unknownHost(unknown)) {
            try await dialer(village).sync(with: unknown, expecting: nil)
        }
    }

    @Test("A machine that accepts and says nothing is given up after the greeting time")
    func silentMachine() async throws {
        let village = try tree.node(of: tree.villages[0])
        let listener = try await SilentListener.open()
        var timing = Timing.quick
        timing.greetingMilliseconds = 200
        let dialer = try dialer(village, timing)
        await #expect(throws: TransportError.handshakeTimedOut) {
            try await dialer.sync(with: listener.address, expecting: nil)
        }
        await listener.close()
    }

    @Test("A machine that speaks something else is no node")
    func otherProtocol() async throws {
        let village = try tree.node(of: tree.villages[0])
        let listener = try await SilentListener.open(saying: Array("SSH-2.0-other\r\n".utf8))
        let dialer = try dialer(village)
        await #expect(throws: TransportError.notANode) {
            try await dialer.sync(with: listener.address, expecting: nil)
        }
        await listener.close()
    }

    @Test("A node of another tree is not placed, and learns and stores nothing")
    func otherTree() async throws {
        let county = try tree.node(of: tree.county)
        try county.write("a")
        let other = TestTree()
        let stranger = try other.node(of: other.county)
        try await Served.run(county) { served in
            let report = try await dialer(stranger).sync(with: served.address, expecting: nil)
            let notPlaced = Refusal.notPlaced(.unknownGrant)
            let endings: [Ending] = [.refused(notPlaced), .refusedByPeer(notPlaced.notice)]
            #expect(endings.contains { $0 == report.sessionEnding })
            try await Waiting.until { served.reports.all.count == 1 }
            #expect(endings.contains { $0 == served.reports.all[0].sessionEnding })
            #expect(!report.hasStored && !served.reports.all[0].hasStored)
        }
    }

    @Test("When the store of one end is damaged, the other is told that it is unavailable")
    func damagedStore() async throws {
        let (county, village) = try tree.countyAndVillage()
        try village.write("a")
        try await Served.run(county) { served in
            try county.damage()
            let report = try await dialer(village).sync(with: served.address, expecting: nil)
            #expect(report.sessionEnding == .refusedByPeer(Refusal.unavailable.notice))
            try await Waiting.until { served.reports.all.count == 1 }
            guard case .node = served.reports.all[0].ending else {
                Issue.record("the report hides that the node failed")
                return
            }
        }
    }
}
