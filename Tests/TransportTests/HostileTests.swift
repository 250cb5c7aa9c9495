import NIOCore
import NIOPosix
import Node
import Records
import Replication
import Storage
import Testing
import Trust
import Wire

@testable import Transport

/// Each peer here does its worst over a real socket; each time the node ends it in bounded time,
/// says why where that can be read, and goes on serving an honest peer.
@Suite("Hostile peers", .serialized, .timeLimit(.minutes(2))) struct HostileTests {
    let tree = TestTree()

    /// Serves, lets somebody attack, and sees that an honest peer is served during and after it.
    func attack(
        timing: Timing = .quick, _ attack: @escaping @Sendable (Served) async throws -> Void
    ) async throws {
        let (county, village) = try tree.countyAndVillage()
        try village.write("honest")
        try await Served.run(county, timing: timing) { served in
            async let attacked: Void = attack(served)
            let dialer = try Dialer(node: village.node, logger: .silent, timing: timing)
            let during = try await dialer.sync(
                with: served.address, expecting: county.key.publicKey)
            #expect(during.isDone)
            try await attacked
            try village.write("again")
            let after = try await dialer.sync(
                with: served.address, expecting: county.key.publicKey)
            #expect(after.isDone)
            #expect(try county.digest(of: village.node.unit) == village.digest())
        }
    }

    /// Waits for the report of the one connection that proved this key, or none.
    func report(_ served: Served, of key: PublicKey?) async throws -> ConnectionReport {
        var found: ConnectionReport?
        try await Waiting.until {
            found = served.reports.all.first { $0.peer == key }
            return found != nil
        }
        return try #require(found)
    }

    @Test("Silence without TLS is ended after the greeting time")
    func silence() async throws {
        try await attack { served in
            let heard = try await RawPeer.dial(served.address, proving: nil).say([])
            #expect(heard.isEmpty)
            let report = try await report(served, of: nil)
            #expect(report.failure == .handshakeTimedOut)
        }
    }

    @Test("Silence after the handshake is refused by the name of the bound")
    func silenceWithKey() async throws {
        let key = SigningKey()
        try await attack { served in
            let heard = try await RawPeer.dial(served.address, proving: key).say([])
            let silence = Refusal.silence("greetingTimeoutMilliseconds")
            #expect(heard.refusal == silence.notice)
            #expect(try await report(served, of: key.publicKey).refused == silence)
        }
    }

    @Test("Garbage instead of TLS is ended at once")
    func garbage() async throws {
        try await attack { served in
            let garbage = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
            _ = try await RawPeer.dial(served.address, proving: nil).say([garbage])
            let report = try await report(served, of: nil)
            #expect(report.failure == .notANode)
            #expect(report.bytesReceived == 0)
        }
    }

    @Test("Garbage inside TLS is refused as malformed")
    func garbageInside() async throws {
        let key = SigningKey()
        try await attack { served in
            let heard = try await RawPeer.dial(served.address, proving: key)
                .say([Message.framed([0xFF, 0x00, 0x17])])
            #expect(heard.refusal?.code == 1)
            guard case .malformed? = try await report(served, of: key.publicKey).refused else {
                Issue.record("the report says why")
                return
            }
        }
    }

    @Test("A huge length is refused by the bound's name before anything of it is read")
    func hugeLength() async throws {
        let key = SigningKey()
        try await attack { served in
            let heard = try await RawPeer.dial(served.address, proving: key)
                .say([[0xFF, 0xFF, 0xFF, 0xFF, 0x0F]])
            #expect(heard.refusal == Refusal.limit("frameBytes").notice)
            #expect(try await report(served, of: key.publicKey).bytesReceived == 0)
        }
    }

    @Test("Frames without end are refused when the bound on idle talk is reached, not later")
    func endlessFrames() async throws {
        let insider = Insider(node: try tree.node(of: tree.villages[1]))
        try await attack { served in
            let heard = try await RawPeer.dial(served.address, proving: insider.node.key)
                .converse { peer in
                    for piece in insider.placed { try await peer.send(piece) }
                    while true { try await peer.send(Message.alive.framed) }
                }
            #expect(heard.refusal == Refusal.limit("idleMessages").notice)
            let report = try await report(served, of: insider.node.key.publicKey)
            let most = (Limits.idleMessages + 8) * Message.alive.framed.count
            #expect(report.bytesReceived <= insider.placed.joined().count + most)
        }
    }

    @Test("A peer that asks for much and reads nothing is let go, and little is kept for it")
    func neverReads() async throws {
        let tree = TestTree(furtherTownships: 1000)
        let insider = Insider(node: try tree.node(of: tree.county))
        let county = try tree.node(of: tree.county)
        try await Served.run(county, timing: .quick) { served in
            let greedy = try await RawPeer.dial(served.address, proving: insider.node.key)
            await greedy.sayAndStopReading(insider.placed, then: insider.bigQuestion.framed)
            let report = try await report(served, of: insider.node.key.publicKey)
            #expect(report.sessionEnding == .closed)
            #expect(report.bytesSent > Limits.outgoingBytes)
            #expect(report.bytesSent < Limits.idleMessages * 24_000 / 2)
        }
    }

    @Test("An unknown message is refused by its type")
    func unknownMessage() async throws {
        let insider = Insider(node: try tree.node(of: tree.villages[1]))
        try await attack { served in
            let heard = try await RawPeer.dial(served.address, proving: insider.node.key)
                .say(insider.placed + [Message.framed([0x81, 0x18, 0x63])])
            #expect(heard.refusal == Refusal.unknownMessage(type: 99).notice)
        }
    }

    @Test("A message before the greeting, and a second greeting, are refused as unexpected")
    func outOfTurn() async throws {
        let insider = Insider(node: try tree.node(of: tree.villages[1]))
        try await attack { served in
            let early = try await RawPeer.dial(served.address, proving: insider.node.key)
                .say([Message.settled(.zero).framed])
            #expect(early.refusal == Refusal.unexpected(message: 7).notice)
            let twice = try await RawPeer.dial(served.address, proving: insider.node.key)
                .say(insider.placed + [insider.hello().framed])
            #expect(twice.refusal == Refusal.unexpected(message: 0).notice)
        }
    }

    @Test("A key that the named grant is not for is not placed")
    func wrongKey() async throws {
        let insider = Insider(node: try tree.node(of: tree.villages[1]))
        let thief = SigningKey()
        try await attack { served in
            let heard = try await RawPeer.dial(served.address, proving: thief).say(insider.placed)
            #expect(heard.refusal == Refusal.notPlaced(.key).notice)
        }
    }

    @Test("Grants of another tree place nobody")
    func otherTree() async throws {
        let other = TestTree()
        let insider = Insider(node: try other.node(of: other.villages[0]))
        try await attack { served in
            let heard = try await RawPeer.dial(served.address, proving: insider.node.key)
                .say(insider.placed)
            #expect(heard.refusal == Refusal.notPlaced(.unknownGrant).notice)
            #expect(!heard.contains { if case .run = $0 { true } else { false } })
        }
    }

    @Test("A run that would unpack to two hundred megabytes is refused, whether it says so or not")
    func bomb() async throws {
        let insider = Insider(node: try tree.node(of: tree.villages[1]))
        let (log, description) = try insider.description()
        try await attack { served in
            // Once placed, it is known, and what comes along with its greeting is taken in.
            await (try RawPeer.dial(served.address, proving: insider.node.key))
                .say(insider.placed, andLeaveAfter: 3)
            _ = try await report(served, of: insider.node.key.publicKey)
            for (claimed, fault) in [(UInt64(1500 << 17), StoreFault.size), (1000, .content)] {
                let run = insider.run(of: log, payload: Insider.bomb(claiming: claimed))
                let heard = try await RawPeer.dial(served.address, proving: insider.node.key)
                    .say([insider.hello(following: 2), description, run].map(\.framed))
                #expect(heard.refusal == Refusal.rejected(fault).notice)
            }
        }
    }

    @Test("What another node said in its session is worth nothing in the mouth of a thief")
    func replay() async throws {
        let victim = try tree.node(of: tree.villages[1])
        try victim.write("a")
        let said = try Recorder.record(victim, meeting: try tree.node(of: tree.county))
        let thief = SigningKey()
        try await attack { served in
            let heard = try await RawPeer.dial(served.address, proving: thief).say(said)
            #expect(heard.refusal == Refusal.notPlaced(.key).notice)
            let again = try await RawPeer.dial(served.address, proving: victim.key).say(said)
            // In the mouth of the victim they are what they were, and bring no more than before.
            #expect(!again.contains { if case .run = $0 { true } else { false } })
        }
    }

    @Test("A connection that goes dead after the greeting is given up after the silence time")
    func halfOpen() async throws {
        let insider = Insider(node: try tree.node(of: tree.villages[1]))
        try await attack(timing: .quick(pace: 100)) { served in
            let heard = try await RawPeer.dial(served.address, proving: insider.node.key)
                .say(insider.placed)
            #expect(heard.refusal == Refusal.silence("silenceTimeoutMilliseconds").notice)
        }
    }

    @Test("One byte at a time does not stretch the greeting time")
    func slowLoris() async throws {
        let insider = Insider(node: try tree.node(of: tree.villages[1]))
        try await attack { served in
            let heard = try await RawPeer.dial(served.address, proving: insider.node.key)
                .converse { peer in
                    for byte in insider.placed.joined() {
                        try await peer.send([byte])
                        try await EventLoops.group.next()
                            .scheduleTask(in: .milliseconds(150)) {}.futureResult.get()
                    }
                }
            #expect(heard.refusal == Refusal.silence("greetingTimeoutMilliseconds").notice)
        }
    }

    @Test("Hanging up in the middle of a message ends the session and nothing else")
    func hangsUp() async throws {
        let insider = Insider(node: try tree.node(of: tree.villages[1]))
        try await attack { served in
            let half = Array(insider.placed[1].prefix(20))
            await (try RawPeer.dial(served.address, proving: insider.node.key))
                .sayAndLeave([insider.placed[0], half])
            let report = try await report(served, of: insider.node.key.publicKey)
            #expect(report.sessionEnding == .closed)
        }
    }

    @Test("Many connections from one address are told that there is no more room for it")
    func crowd() async throws {
        try await attack { served in
            let from = "127.0.0.9"
            let idle = Task {
                await withTaskGroup(of: Void.self) { group in
                    for _ in 0..<Limits.sessionsPerAddress {
                        group.addTask { await Self.occupy(served.address, from: from) }
                    }
                }
            }
            var told: RefusalNotice?
            while told?.limit != "sessionsPerAddress" {
                told = try await RawPeer.dial(served.address, proving: SigningKey(), from: from)
                    .say([[0xFF, 0xFF, 0xFF]]).refusal
            }
            #expect(told == Refusal.limit("sessionsPerAddress").notice)
            idle.cancel()
            await idle.value
        }
    }

    /// Takes up one connection without a word, and another when that one is ended.
    private static func occupy(_ address: Address, from source: String) async {
        while !Task.isCancelled {
            _ = try? await RawPeer.dial(address, proving: nil, from: source).say([])
        }
    }
}
