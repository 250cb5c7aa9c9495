import Node
import Replication
import Trust

@testable import Transport

/// Listens in on what a node says in an honest session.
enum Recorder {
    /// The frames that the first node sends as it brings the second up to date.
    static func record(_ one: TestNode, meeting other: TestNode) throws -> [[UInt8]] {
        var first = try one.node.session(.initiator, .once)
        var second = try other.node.session(.responder, .once)
        var said = try one.node.step(&first, .opened(memory: nil), peer: other.key.publicKey)
            .messages
        _ = try other.node.step(&second, .opened(memory: nil), peer: one.key.publicKey)
        var waiting = said
        while !waiting.isEmpty {
            let answers = try waiting.flatMap {
                try other.node.step(&second, .received($0), peer: one.key.publicKey).messages
            }
            waiting = try answers.flatMap {
                try one.node.step(&first, .received($0), peer: other.key.publicKey).messages
            }
            said += waiting
        }
        return said.map { Message.framed($0) }
    }
}
