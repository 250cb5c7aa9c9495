import Node
import Replication
import Trust

/// What one connection's task holds: the session with the peer, and what it has come to so far.
///
/// (1) Messages are handed out only after everything that they acknowledge is on the disk.
/// (2) After the end nothing is taken in.
struct Exchange: Sendable {
    private let node: Node
    private let role: SessionStart.Role
    private let mode: SessionStart.Mode
    /// Set if the peer is to be turned away as soon as it can read why.
    private let refusal: Refusal?
    private let listener: ExchangeListener
    private var session: Session?
    private(set) var hasEnded = false
    private(set) var report = ConnectionReport()

    init(
        node: Node, role: SessionStart.Role, mode: SessionStart.Mode, refusal: Refusal? = nil,
        listener: ExchangeListener
    ) {
        self.node = node
        self.role = role
        self.mode = mode
        self.refusal = refusal
        self.listener = listener
    }

    /// Takes one arrival, stores what it brings, and gives the messages that are to be sent.
    mutating func take(_ arrival: Arrival) -> [[UInt8]] {
        guard !hasEnded else { return [] }
        let messages: [[UInt8]]
        do {
            messages = try answer(arrival)
        } catch {
            end(.node(error))
            messages = [Message.refusal(Refusal.unavailable.notice).encode()]
        }
        count(sent: messages)
        return messages
    }

    /// Notes that nothing more will arrive.
    mutating func close() {
        guard !hasEnded else { return }
        do {
            _ = try step(.closed)
        } catch {
            end(.node(error))
        }
        if !hasEnded { end(.session(.closed)) }
    }

    private mutating func answer(_ arrival: Arrival) throws -> [[UInt8]] {
        switch arrival {
        case .opened(let key): return try open(key)
        case .message(let bytes):
            count(received: bytes)
            return try step(.received(bytes))
        case .tick: return try step(.tick(milliseconds: listener.clock()))
        case .changed: return try step(.changed)
        case .stop:
            let messages = try step(.stop(.unavailable))
            if !hasEnded { end(.session(.stopped)) }
            return messages
        case .refused(let refusal): return refuse(refusal)
        case .failed(let error):
            end(.transport(error))
            return []
        }
    }

    private mutating func open(_ key: PublicKey) throws -> [[UInt8]] {
        report.peer = key
        if let refusal { return refuse(refusal) }
        session = try node.session(role, mode)
        listener.opened(key)
        // The session's clock begins with its first tick.
        return try step(.tick(milliseconds: listener.clock()))
            + step(.opened(memory: node.memory(of: key)))
    }

    private mutating func step(_ event: Event) throws -> [[UInt8]] {
        guard var session, let peer = report.peer else { return [] }
        self.session = nil
        let outcome = try node.step(&session, event, peer: peer)
        self.session = session
        report.changesSent = session.sentChanges
        report.hasSettled = report.hasSettled || outcome.hasSettled
        if outcome.hasStored {
            report.hasStored = true
            listener.stored()
        }
        if let ending = outcome.ending { end(.session(ending)) }
        return outcome.messages
    }

    private mutating func refuse(_ refusal: Refusal) -> [[UInt8]] {
        end(.session(.refused(refusal)))
        return [Message.refusal(refusal.notice).encode()]
    }

    private mutating func end(_ ending: ConnectionEnding) {
        hasEnded = true
        report.ending = ending
    }

    private mutating func count(sent messages: [[UInt8]]) {
        report.bytesSent += messages.reduce(0) { $0 + Frame.bytes(ofMessage: $1.count) }
    }

    private mutating func count(received message: [UInt8]) {
        report.bytesReceived += Frame.bytes(ofMessage: message.count)
    }
}
