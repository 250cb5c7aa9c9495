import Node
import Replication
import Trust

/// Two nodes in one process, joined by nothing but the messages of their sessions.
struct Link {
    private let dialling: End
    private let answering: End

    /// What went over the link.
    struct Traffic {
        var bytes = 0
        var bytesToDialling = 0
        var bytesToAnswering = 0
        var flights = 0
        /// Seconds that each end worked.
        var diallingSeconds = 0.0
        var answeringSeconds = 0.0
        /// Whether both ends have agreed.
        var hasSettled = false

        var roundTrips: Int { (flights + 1) / 2 }
    }

    private struct End {
        let node: Node
        var session: Session
        let peer: PublicKey
        var seconds = 0.0
        var hasEnded = false

        init(_ node: Node, _ role: SessionStart.Role, peer: Node) throws {
            self.node = node
            session = try node.session(role, .once)
            self.peer = try peer.nodeKey().publicKey
        }

        mutating func step(_ events: [Event], _ traffic: inout Traffic) throws -> [[UInt8]] {
            var messages: [[UInt8]] = []
            let watch = Stopwatch()
            for event in events where !hasEnded {
                let outcome = try node.step(&session, event, peer: peer)
                messages += outcome.messages
                hasEnded = outcome.ending != nil
                traffic.hasSettled = traffic.hasSettled || outcome.hasSettled
            }
            seconds += watch.elapsed.wallSeconds
            return messages
        }
    }

    init(_ dialling: Node, to answering: Node) throws {
        self.dialling = try End(dialling, .initiator, peer: answering)
        self.answering = try End(answering, .responder, peer: dialling)
    }

    /// Lets the two exchange until neither has anything to say.
    func run() throws -> Traffic {
        var (one, other) = (dialling, answering)
        var traffic = Traffic()
        _ = try other.step([.opened(memory: other.node.memory(of: other.peer))], &traffic)
        var forth = try one.step([.opened(memory: one.node.memory(of: one.peer))], &traffic)
        var back: [[UInt8]] = []
        while !forth.isEmpty || !back.isEmpty {
            traffic.bytesToAnswering += Self.payload(forth)
            traffic.flights += forth.isEmpty ? 0 : 1
            back = try other.step(forth.map { .received($0) }, &traffic)
            traffic.bytesToDialling += Self.payload(back)
            traffic.flights += back.isEmpty ? 0 : 1
            forth = try one.step(back.map { .received($0) }, &traffic)
            back = []
        }
        traffic.bytes = traffic.bytesToAnswering + traffic.bytesToDialling
        (traffic.diallingSeconds, traffic.answeringSeconds) = (one.seconds, other.seconds)
        return traffic
    }

    /// The messages with the length that each carries as a frame.
    private static func payload(_ messages: [[UInt8]]) -> Int {
        messages.reduce(0) { $0 + $1.count + ($1.count < 128 ? 1 : $1.count < 16_384 ? 2 : 3) }
    }
}
