import Node
import Replication
import Trust

/// Two nodes joined in memory: what the connection does, without a connection.
struct Link {
    /// One end of it.
    private struct End {
        let node: Node
        let peer: PublicKey
        var session: Session
        var outgoing: [[UInt8]] = []
        var ending: Ending?

        mutating func take(_ event: Event) throws {
            guard ending == nil else { return }
            let outcome = try node.step(&session, event, peer: peer)
            outgoing += outcome.messages
            ending = outcome.ending ?? ending
        }
    }

    private var initiator: End
    private var responder: End
    /// What was delivered, both ways.
    private(set) var messages = 0
    private(set) var bytes = 0
    /// Every message with who said it, in the order of delivery.
    private(set) var said: [(byInitiator: Bool, message: [UInt8])] = []
    /// May change a message on its way; nil loses it.
    var onWay: (_ number: Int, _ message: [UInt8]) -> [UInt8]? = { $1 }

    init(_ initiator: Node, _ responder: Node, mode: SessionStart.Mode = .once) throws {
        let keys = (try initiator.nodeKey().publicKey, try responder.nodeKey().publicKey)
        self.initiator = End(
            node: initiator, peer: keys.1, session: try initiator.session(.initiator, mode))
        self.responder = End(
            node: responder, peer: keys.0, session: try responder.session(.responder, mode))
    }

    var endings: [Ending?] { [initiator.ending, responder.ending] }
    var isDone: Bool { endings == [.done, .done] }

    mutating func open() throws {
        try responder.take(.opened(memory: try responder.node.memory(of: responder.peer)))
        try initiator.take(.opened(memory: try initiator.node.memory(of: initiator.peer)))
    }

    /// Delivers until nobody has anything to say, or so many messages are through.
    mutating func deliver(atMost limit: Int = .max) throws {
        while messages < limit {
            if !initiator.outgoing.isEmpty {
                let message = initiator.outgoing.removeFirst()
                said.append((true, message))
                if let message = carried(message) { try responder.take(.received(message)) }
            } else if !responder.outgoing.isEmpty {
                let message = responder.outgoing.removeFirst()
                said.append((false, message))
                if let message = carried(message) { try initiator.take(.received(message)) }
            } else {
                return
            }
        }
    }

    private mutating func carried(_ message: [UInt8]) -> [UInt8]? {
        messages += 1
        bytes += message.count
        return onWay(messages, message)
    }

    /// Tells both ends that something was stored, by whomever.
    mutating func change() throws {
        try initiator.take(.changed)
        try responder.take(.changed)
        try deliver()
    }

    /// The connection is lost.
    mutating func cut() throws {
        try initiator.take(.closed)
        try responder.take(.closed)
    }

    /// Opens, delivers everything and ends.
    @discardableResult
    static func sync(_ initiator: Node, _ responder: Node) throws -> Link {
        var link = try Link(initiator, responder)
        try link.open()
        try link.deliver()
        return link
    }
}
