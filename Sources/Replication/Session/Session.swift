import Wire

/// The exchange with one peer: a pure state machine. It keeps these rules:
///
/// 1. Nothing is sent, asked or taken in outside the scope of both places, but for what was written
///    in a unit that has moved away, which one end may go on to hold: it is handed over to it.
/// 2. A receipt is sent only after the node has answered that the run is on disk.
/// 3. Whatever the peer sends, the session's memory stays within `Limits`.
/// 4. Digests and hints save bytes; what is exchanged is decided by frontiers alone.
/// 5. The responder opens rounds and says the last word; the initiator says when it is through.
package struct Session: Sendable {
    /// The versions of the session that this program speaks. From 2 on runs may hold changes that
    /// were erased; from 3 on what was left behind is handed over.
    package static let versions: ClosedRange<UInt64> = 1...3
    private static let erasingVersion: UInt64 = 2
    private static let handingOverVersion: UInt64 = 3

    /// How far the session has come.
    enum Phase: Hashable, Sendable {
        case new
        /// Waits for the peer's greeting.
        case greeting
        /// Waits for the node to place the peer.
        case placing
        /// Has asked for the peer's grants, and passes over everything else until they come.
        case asking
        /// Takes in what was announced to follow the greeting.
        case gathering
        case exchanging
        /// Both hold the same; new changes follow at once.
        case live
        case ended
    }

    let start: SessionStart
    var phase = Phase.new
    var effects: [Effect] = []
    var memory: PeerMemory?
    /// The peer's greeting.
    var hello: Hello?
    var hasGreeted = false
    var hasAsked = false
    var hasShown = false
    var peer: Place?
    var scope: Scope?
    /// Messages that still follow the peer's greeting.
    var following = 0
    /// Payload bytes that have followed it.
    var gatheredBytes = 0
    /// A comparison that came in the first flight and is answered after our greeting.
    var held: Comparison?
    /// What our greeting, or our last `settled`, has stated.
    var offered: Agreement?
    /// Our hints went along with our greeting, and their receipt may be the last word.
    var hasHinted = false
    /// Both hold the same as soon as our runs are acknowledged.
    var agreed: Agreement?
    /// The sums at the beginning of the round; the same again means that nothing helps.
    var round: [Digest] = []
    var awaitsReply = false
    /// The peer's last run was not its last.
    var awaitsRuns = false
    /// Something has happened since we last said that we are through.
    var settleDue = false
    var outbox = Outbox()
    /// How many changes have been sent to the peer, acknowledged or not.
    package var sentChanges: Int { outbox.sentChanges }
    var inbox = Inbox()
    var watch = Watch()
    var bisections: [Bisection] = []
    /// Parts whose frontiers were told or asked for.
    var compared: Set<UnitPart> = []
    /// How far branches came from this peer since `liveMark` or `offered`, lest they go back.
    var received: [BranchName: UInt64] = [:]
    /// Logs that the peer does not keep.
    var unwanted: [LogReference] = []
    /// What was left behind was sent, if there was any.
    var hasHandedOver = false
    /// Everything up to here was sent, or was found to be held by the peer.
    var liveMark: UInt64 = 0
    var confirmedMark: UInt64 = 0
    var hasBeenLive = false
    /// Own and urgent changes up to here go the ordinary way; later ones are sent at once.
    var urgentMark: UInt64 = 0
    /// The peer has dropped a run: a mark means nothing until the next agreement.
    var hasMissed = false

    /// Whether the peer can read what is left of erased changes; not before its greeting.
    var readsErased: Bool { hello.map { $0.versions.contains(Self.erasingVersion) } ?? false }

    /// Whether the peer takes in what was left behind; not before its greeting.
    var takesLeftBehind: Bool {
        hello.map { $0.versions.contains(Self.handingOverVersion) } ?? false
    }

    /// Says nothing yet: the session begins when it is told that the connection is open.
    package init(_ start: SessionStart) { self.start = start }

    /// Takes one event and says what is to be done, in order.
    package mutating func handle(
        _ event: Event, reading snapshot: some Snapshot
    ) -> [Effect] {
        guard phase != .ended else { return [] }
        effects = []
        do throws(Refusal) {
            try take(event, snapshot)
            try proceed(snapshot)
            try checkLengths()
        } catch {
            refuse(error)
        }
        defer { effects = [] }
        return effects
    }

    private mutating func take(_ event: Event, _ snapshot: some Snapshot) throws(Refusal) {
        switch event {
        case .opened(let memory): open(memory, snapshot)
        case .received(let bytes): try receive(bytes, snapshot)
        case .placed(let place): try placed(place, snapshot)
        case .notPlaced(let fault): try notPlaced(fault)
        case .described: described()
        case .stored(let head): stored(head)
        case .held(let head): held(head)
        case .dropped: dropped(snapshot)
        case .setAside(let fault): setAside(fault, snapshot)
        case .declined(let fault): try declined(fault)
        case .rejected(let fault): try rejected(fault, snapshot)
        case .changed: changed(snapshot)
        case .tick(let milliseconds): try tick(milliseconds)
        case .closed: end(.closed)
        case .stop(let refusal):
            send(.refusal(refusal.notice))
            end(.stopped)
        }
    }

    /// What may be done after any event.
    private mutating func proceed(_ snapshot: some Snapshot) throws(Refusal) {
        if phase == .gathering, following == 0, inbox.isIdle { try conclude(snapshot) }
        sendReceipt()
        sendRuns(snapshot)
        settleIfThrough(snapshot)
        sayCaughtUp()
    }

    private mutating func receive(
        _ bytes: [UInt8], _ snapshot: some Snapshot
    ) throws(Refusal) {
        let message = try decode(bytes)
        try watch.heard(counts: message != .alive || phase == .live)
        switch message {
        case .refusal(let notice): return end(.refusedByPeer(notice))
        case .alive, .passedOver: return
        case .hello(let hello): return try greeted(hello)
        default: break
        }
        guard hello != nil, phase != .placing else {
            throw .unexpected(message: message.typeNumber)
        }
        switch message {
        case .show: try show(snapshot)
        case .grants(let grants): try grantsShown(grants)
        default:
            if phase != .asking { try receiveInScope(message, snapshot) }
        }
    }

    private func decode(_ bytes: [UInt8]) throws(Refusal) -> Message {
        let decoded: DecodedMessage
        do { decoded = try Message.decode(bytes) } catch { throw .malformed(error) }
        switch decoded {
        case .known(let message): return message
        case .unknown(let type): throw .unknownMessage(type: type)
        }
    }

    private mutating func receiveInScope(
        _ message: Message, _ snapshot: some Snapshot
    ) throws(Refusal) {
        switch message {
        case .comparison(let comparison):
            guard count(.comparison(comparison)) else { return held = comparison }
            try receive(comparison, snapshot)
        case .description(let description):
            _ = count(message)
            try receive(description, snapshot)
        case .run(let run):
            _ = count(message)
            try receive(run, snapshot)
        case .receipt(let count, let except): try receiveReceipt(count, except)
        case .settled(let digest): try receiveSettled(digest, snapshot)
        case .declined(let log, let code): try receiveDeclined(log, code, snapshot)
        default: throw .unexpected(message: message.typeNumber)
        }
    }

    /// Counts a message that follows the greeting; false for a comparison that has to wait for
    /// our own greeting.
    private mutating func count(_ message: Message) -> Bool {
        guard phase == .gathering, following > 0 else { return true }
        following -= 1
        if case .comparison = message { return hasGreeted }
        return true
    }

    mutating func send(_ message: Message) {
        effects.append(.send(message.encode()))
        watch.spoke()
    }

    /// No frame carries a longer message. The store holds something that cannot be told: the
    /// session ends, and nothing else does.
    private mutating func checkLengths() throws(Refusal) {
        let place = effects.firstIndex { effect in
            guard case .send(let bytes) = effect else { return false }
            return bytes.count > Limits.messageBytes
        }
        guard let place else { return }
        effects.removeSubrange(place...)
        throw .unavailable
    }

    mutating func refuse(_ refusal: Refusal) {
        send(.refusal(refusal.notice))
        end(.refused(refusal))
    }

    mutating func end(_ ending: Ending) {
        phase = .ended
        effects.append(.end(ending))
    }
}
