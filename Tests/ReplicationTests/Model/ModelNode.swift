import Replication
import Wire

/// A store and a session: performs effects as a node would, and keeps what it saw.
struct ModelNode {
    var store: ModelStore
    var session: Session
    let grant: Identifier
    let mode: SessionStart.Mode
    /// The places of grants that this node knows.
    var known: [Identifier: Place]
    /// The places of grants that it believes once they are shown.
    var shown: [Identifier: Place] = [:]
    var memory: PeerMemory?
    /// Where the peer stands; nil before it was placed.
    private var placed: Place?
    var outgoing: [[UInt8]] = []
    var seen: [Effect] = []
    var ending: Ending?

    init(
        _ store: ModelStore, grant: Identifier, role: SessionStart.Role, mode: SessionStart.Mode,
        known: [Identifier: Place]
    ) {
        self.store = store
        self.grant = grant
        self.mode = mode
        self.known = known
        session = Session(
            SessionStart(role: role, mode: mode, grant: grant, grants: [[9] + grant.bytes]))
    }

    /// The same store and memory, ready to meet somebody again.
    func again(role: SessionStart.Role, mode: SessionStart.Mode) -> ModelNode {
        var node = ModelNode(store, grant: grant, role: role, mode: mode, known: known)
        node.shown = shown
        node.memory = memory
        return node
    }

    mutating func handle(_ event: Event) {
        for effect in session.handle(event, reading: store) {
            seen.append(effect)
            perform(effect)
        }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .send(let bytes): outgoing.append(bytes)
        case .place(let grant, let grants): place(grant, grants)
        case .describe(let description):
            switch store.fault(description) {
            case nil: handle(.described)
            case .description: handle(.rejected(.description))
            case let fault?: handle(.declined(fault))
            }
        case .store(let run, let description):
            if let description, store.fault(description) == nil { store.describe(description) }
            handle(store.store(run))
            handle(.changed)
        case .settled(let agreement):
            memory = placed.map { PeerMemory(place: $0, mark: agreement.mark) }
        case .caughtUp(let mark):
            if let place = memory?.place { memory = PeerMemory(place: place, mark: mark) }
        case .end(let ending): self.ending = ending
        case .confirmed, .incident: break
        }
    }

    private mutating func place(_ grant: Identifier, _ grants: [[UInt8]]) {
        let found = known[grant] ?? (grants.isEmpty ? nil : shown[grant])
        placed = found
        if let found { handle(.placed(found)) } else { handle(.notPlaced(.unknownGrant)) }
    }

    var incidents: [Incident] {
        seen.compactMap { if case .incident(let incident) = $0 { incident } else { nil } }
    }

    var hasSettled: Bool {
        seen.contains { if case .settled = $0 { true } else { false } }
    }
}
