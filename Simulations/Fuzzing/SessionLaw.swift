import Replication
import Wire

/// A live session that hears what its input says, before a store that believes it. Its rules are
/// numbered as at the head of `Session`.
struct SessionLaw {
    private var session: Session
    private var store: FuzzedStore
    private let peer: Place
    private var milliseconds: UInt64 = 0
    private var ending: Ending?
    /// Descriptions and runs that were answered, and how many of them were acknowledged.
    private var answered = 0
    private var acknowledged = 0
    /// What the store answers next in the place of the truth.
    private var lie: UInt8?

    static func check(_ bytes: [UInt8]) {
        guard var input = SessionInput(bytes) else { return }
        var law = SessionLaw(input)
        law.open(remembers: input.remembers)
        while law.ending == nil, let happening = input.next() { law.take(happening) }
        law.take(.closed)
        law.checkEnded()
    }

    private init(_ input: SessionInput) {
        let own = input.isVillage ? FuzzedStore.village : FuzzedStore.root
        peer = input.isVillage ? FuzzedStore.sibling : FuzzedStore.village
        store = FuzzedStore(at: own)
        session = Session(
            SessionStart(
                role: input.isInitiator ? .initiator : .responder,
                mode: input.isStanding ? .standing : .once,
                grant: Identifier(high: 7, low: 7), grants: [[1], [2]]))
    }

    private mutating func open(remembers: Bool) {
        handle(.opened(memory: remembers ? PeerMemory(place: peer, mark: store.mark) : nil))
    }

    private mutating func take(_ happening: SessionInput.Happening) {
        switch happening {
        case .message(let bytes): handle(.received(bytes))
        case .tick:
            milliseconds += 1000
            handle(.tick(milliseconds: milliseconds))
        case .changed: handle(.changed)
        case .written:
            if let log = store.names.last { store.grow(log, by: 1) }
            handle(.changed)
        case .stopped: handle(.stop(.unavailable))
        case .closed: handle(.closed)
        case .answer(let kind): lie = kind
        }
    }

    private mutating func handle(_ event: Event) {
        let effects = session.handle(event, reading: store)
        precondition(ending == nil || effects.isEmpty, "a session goes on after its end")
        for (place, effect) in effects.enumerated() {
            if case .end = effect {
                precondition(place == effects.count - 1, "something follows the end")
            }
            perform(effect)
        }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .send(let bytes): checkSent(bytes)
        case .place:
            defer { lie = nil }
            handle(lie == nil ? .placed(peer) : .notPlaced(.unknownGrant))
        case .describe(let description):
            precondition(holdsBoth(description.place.unitPart), "a description beyond the scope")
            answer(.described)
        case .store(let run, let description):
            if let description { store.describe(description) }
            let place = store.logPlace(of: run.log)
            precondition(place.map { holdsBoth($0.unitPart) } ?? false, "a run beyond the scope")
            answer(lie == nil ? store.store(run) : .dropped)
            if ending == nil { handle(.changed) }
        case .end(let ending): self.ending = ending
        case .confirmed(let log, let branch, let number):
            let head = store.branches(of: log).first { $0.branch == branch }
            precondition(number <= head?.number ?? 0, "more is confirmed than is held")
        case .settled, .caughtUp, .incident: break
        }
    }

    /// The store's own answer, or one of the others that it may give at any time.
    private mutating func answer(_ truth: Event) {
        defer { lie = nil }
        answered += 1
        switch (lie, truth) {
        case (nil, _): handle(truth)
        case (0, .described), (1, .described): handle(.declined(.name))
        case (0, _): handle(.setAside(.gap))
        case (1, _): handle(.declined(.branches))
        case (2, _): handle(.rejected(.signature))
        default: handle(truth)
        }
    }

    private mutating func checkSent(_ bytes: [UInt8]) {
        precondition(bytes.count <= Limits.messageBytes, "a message longer than a frame")
        guard case .known(let message)? = try? Message.decode(bytes) else {
            preconditionFailure("a session says what it would not read")
        }
        precondition(message.encode() == bytes, "a message that is sent has another encoding")
        switch message {
        case .receipt(let count, _):
            acknowledged += count
            precondition(acknowledged <= answered, "(2) a receipt before the store has answered")
        case .description(let description):
            precondition(holdsBoth(description.place.unitPart), "(1) told beyond the scope")
        case .comparison(let comparison): check(comparison)
        default: break
        }
    }

    /// (1): what is told of logs is told within the scope of both places.
    private func check(_ comparison: Comparison) {
        for claims in comparison.frontiers + comparison.lacking {
            for (unitPart, list) in claims.parts where !list.isEmpty {
                precondition(holdsBoth(unitPart), "(1) a frontier beyond the scope")
            }
        }
    }

    private func holdsBoth(_ unitPart: UnitPart) -> Bool {
        Scope(store.ownPlace, peer).contains(unitPart, in: store)
    }

    private mutating func checkEnded() {
        precondition(ending != nil, "a closed connection does not end the session")
        take(.tick)
        take(.changed)
    }
}
