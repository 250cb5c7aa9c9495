import Replication
import Wire

/// Two nodes joined back to back.
struct Conversation {
    var initiator: ModelNode
    var responder: ModelNode
    /// What was delivered, in order.
    private(set) var log: [(fromInitiator: Bool, message: Message, bytes: Int)] = []
    /// How often the direction turned: half of it is round trips.
    private(set) var flights = 0

    init(_ initiator: ModelNode, _ responder: ModelNode) {
        self.initiator = initiator
        self.responder = responder
    }

    /// Bytes of payload both ways.
    var bytes: Int { log.reduce(0) { $0 + $1.bytes } }
    var roundTrips: Int { (flights + 1) / 2 }

    mutating func open() {
        responder.handle(.opened(memory: responder.memory))
        initiator.handle(.opened(memory: initiator.memory))
    }

    /// Delivers everything that waits on one side.
    private mutating func flight(fromInitiator: Bool, _ left: inout Int) -> Bool {
        let waiting = fromInitiator ? initiator.outgoing : responder.outgoing
        if fromInitiator { initiator.outgoing = [] } else { responder.outgoing = [] }
        guard !waiting.isEmpty else { return false }
        flights += 1
        for bytes in waiting {
            guard left > 0 else { return true }
            left -= 1
            deliver(bytes, fromInitiator)
        }
        return true
    }

    private mutating func deliver(_ bytes: [UInt8], _ fromInitiator: Bool) {
        if case .known(let message)? = try? Message.decode(bytes) {
            log.append((fromInitiator, message, bytes.count))
        }
        if fromInitiator {
            responder.handle(.received(bytes))
        } else {
            initiator.handle(.received(bytes))
        }
    }

    /// Delivers until nobody has anything to say, or so many messages are through.
    mutating func deliver(atMost messages: Int = .max) {
        var left = messages
        while left > 0 {
            let one = flight(fromInitiator: true, &left)
            let other = flight(fromInitiator: false, &left)
            if !one, !other { return }
        }
    }

    mutating func run() {
        open()
        deliver()
    }

    /// Both lose the connection, and meet again with what they have on disk.
    func again(mode: SessionStart.Mode = .once) -> Conversation {
        Conversation(
            initiator.again(role: .initiator, mode: mode),
            responder.again(role: .responder, mode: mode))
    }
}
