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

/// Those who have a place in the tree, or try to be taken for someone who has.
extension HostileTests {
    /// Has the county learn the insider's place, so that what comes with its greeting is taken in.
    private func beKnown(_ insider: Insider, _ served: Served) async throws {
        await (try RawPeer.dial(served.address, proving: insider.node.key))
            .say(insider.placed, andLeaveAfter: 3)
        _ = try await report(served, of: insider.node.key.publicKey)
    }

    /// The logs of the insider's unit that a node holds.
    private func logs(_ insider: Insider, at node: TestNode) throws -> [StoredLog] {
        try node.openedAgain().node.read { try $0.logs(of: insider.node.node.unit) }
    }

    @Test("A member that asks for another village is refused, and not told that there is one")
    func wrongUnit() async throws {
        let insider = Insider(node: try tree.node(of: tree.villages[1]))
        let other = tree.villages[0]
        try await attack { served in
            try await beKnown(insider, served)
            for unit in [other, TestTree.newIdentifier()] {
                let heard = try await RawPeer.dial(served.address, proving: insider.node.key)
                    .say([insider.hello(), insider.question(about: unit)].map(\.framed))
                #expect(heard.refusal == Refusal.outsideScope.notice)
            }
        }
    }

    @Test("A member that sends one run again and again is refused when that has gone on too long")
    func repeatedRun() async throws {
        let insider = Insider(node: try tree.node(of: tree.villages[1]))
        let (description, run) = try insider.signedRun()
        let unit = insider.node.node.unit
        let question = insider.question(about: unit)
        try await attack { served in
            try await beKnown(insider, served)
            let heard = try await RawPeer.dial(served.address, proving: insider.node.key)
                .converse { peer in
                    let greeting = [insider.hello(following: 2), description, run, question]
                    for message in greeting { try await peer.send(message.framed) }
                    while true { try await peer.send(run.framed) }
                }
            #expect(heard.refusal == Refusal.limit("idleMessages").notice)
        }
    }

    @Test("A member that describes logs without end leaves none of them behind")
    func describedLogs() async throws {
        let insider = Insider(node: try tree.node(of: tree.villages[1]))
        let county = try tree.node(of: tree.county)
        let descriptions = try (1...UInt64(2 * Limits.idleMessages)).map {
            try insider.description(incarnation: $0).message.framed
        }
        try await Served.run(county, timing: .quick) { served in
            try await beKnown(insider, served)
            let question = insider.question(about: insider.node.node.unit).framed
            let heard = try await RawPeer.dial(served.address, proving: insider.node.key)
                .say([insider.hello().framed, question] + descriptions)
            #expect(heard.refusal == Refusal.limit("idleMessages").notice)
        }
        #expect(try logs(insider, at: county).isEmpty)
    }

    @Test("A member that claims a log over and over in one message is refused before it is read")
    func claimFlood() async throws {
        let insider = Insider(node: try tree.node(of: tree.villages[1]))
        let log = LogReference(try insider.description().log)
        let claims = (1...UInt64(Limits.listEntries)).map {
            Claim(log: log, number: $0, hash: Identifier(high: $0, low: 1))
        }
        var comparison = Comparison()
        comparison.frontiers = [
            UnitClaims(unit: insider.node.node.unit, own: nil, files: claims)
        ]
        let flood = Message.comparison(comparison).framed
        try await attack { served in
            let heard = try await RawPeer.dial(served.address, proving: insider.node.key)
                .say(insider.placed + [flood])
            #expect(heard.refusal?.code == 1)
        }
    }

    @Test("A stranger that talks instead of showing its grants is let go when its time is over")
    func talksOn() async throws {
        let other = TestTree()
        let stranger = Insider(node: try other.node(of: other.villages[0]))
        try await attack(timing: .quick(pace: 20)) { served in
            let heard = try await RawPeer.dial(served.address, proving: stranger.node.key)
                .converse { peer in
                    try await peer.send(stranger.hello().framed)
                    while true {
                        try await peer.send(Message.comparison(Comparison()).framed)
                        try await EventLoops.group.next()
                            .scheduleTask(in: .milliseconds(20)) {}.futureResult.get()
                    }
                }
            let silence = Refusal.silence("greetingTimeoutMilliseconds")
            #expect(heard.refusal == silence.notice)
        }
    }
}

extension Insider {
    /// Asks for all that is held of the files of a unit.
    func question(about unit: Identifier) -> Message {
        var comparison = Comparison()
        comparison.frontiers = [UnitClaims(unit: unit, own: nil, files: [])]
        return .comparison(comparison)
    }

    /// A log of this node's person with one change, well signed, which no program understands.
    func signedRun() throws -> (description: Message, run: Message) {
        let (log, description) = try description()
        let stated = Trust.LogDescription(
            unit: node.node.unit, writer: node.keys.writer.publicKey, incarnation: 1,
            logClass: .routine)
        let bytes: [UInt8] = [0x81, 0x18, 0x63]
        let end = Chain.next(Chain.start(stated), bytes: bytes)
        let run = Run(
            log: log, first: 1, count: 1, payload: [0] + bytes,
            signature: RunSignature.sign(end, with: node.keys.writer))
        return (description, .run(RunMessage(run, more: false, before: nil)))
    }
}
