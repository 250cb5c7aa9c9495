import Replication
import TestSupport
import Wire

/// Two nodes joined back to back.
struct Conversation {
    var initiator: ModelNode
    var responder: ModelNode
    /// What was delivered, in order.
    private(set) var log: [(fromInitiator: Bool, message: Message, bytes: Int)] = []
    /// How often the direction turned: half of it is round trips.
    private(set) var flights = 0
    /// The flight that carried the last run.
    private(set) var flightsUntilHeld = 0

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

    /// Delivers what waits on one side; what is left over is kept.
    private mutating func flight(fromInitiator: Bool, _ left: inout Int) -> Bool {
        let waiting = fromInitiator ? initiator.outgoing : responder.outgoing
        if fromInitiator { initiator.outgoing = [] } else { responder.outgoing = [] }
        guard !waiting.isEmpty else { return false }
        flights += 1
        for (index, bytes) in waiting.enumerated() {
            guard left > 0 else {
                putBack(Array(waiting[index...]), fromInitiator)
                return true
            }
            left -= 1
            deliver(bytes, fromInitiator)
        }
        return true
    }

    private mutating func putBack(_ waiting: [[UInt8]], _ fromInitiator: Bool) {
        if fromInitiator {
            initiator.outgoing = waiting + initiator.outgoing
        } else {
            responder.outgoing = waiting + responder.outgoing
        }
    }

    /// Changes one byte of the next message.
    mutating func corrupt(_ generator: inout Generator) {
        if !initiator.outgoing.isEmpty {
            let place = generator.number(below: initiator.outgoing[0].count)
            initiator.outgoing[0][place] ^= UInt8(1 + generator.number(below: 255))
        } else if !responder.outgoing.isEmpty {
            let place = generator.number(below: responder.outgoing[0].count)
            responder.outgoing[0][place] ^= UInt8(1 + generator.number(below: 255))
        }
    }

    /// Something is written on one side while the session goes on.
    mutating func change(initiator isInitiator: Bool, _ body: (inout ModelNode) -> Void) {
        if isInitiator {
            body(&initiator)
            initiator.handle(.changed)
        } else {
            body(&responder)
            responder.handle(.changed)
        }
    }

    private mutating func deliver(_ bytes: [UInt8], _ fromInitiator: Bool) {
        if case .known(let message)? = try? Message.decode(bytes) {
            log.append((fromInitiator, message, bytes.count))
            if case .run = message { flightsUntilHeld = flights }
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
