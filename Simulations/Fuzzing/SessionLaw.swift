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
    private var heard = Deliveries()
    private var acknowledged = Deliveries()
    /// What the store answers next in the place of the truth.
    private var lie: UInt8?

    /// Descriptions and runs of the peer, and how many of them are here: descriptions that were
    /// known already, and what the store has answered to hold.
    private struct Deliveries {
        var all = 0
        var kept = 0
    }

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
        case .message(let bytes):
            hear(bytes)
            handle(.received(bytes))
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

    private mutating func hear(_ bytes: [UInt8]) {
        guard case .known(let message)? = try? Message.decode(bytes) else { return }
        switch message {
        case .description(let description):
            heard.all += 1
            if store.logPlace(of: description.log) == description.place { heard.kept += 1 }
        case .run: heard.all += 1
        default: break
        }
    }

    private mutating func handle(_ event: Event) {
        let effects = session.handle(event, reading: store)
        Law.hold(ending == nil || effects.isEmpty, "a session goes on after its end")
        for (place, effect) in effects.enumerated() {
            if case .end = effect {
                Law.hold(place == effects.count - 1, "something follows the end")
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
            Law.hold(holdsBoth(description.place.unitPart), "a description beyond the scope")
            answer(.described)
        case .store(let run, let description):
            if let description { store.describe(description) }
            let place = store.logPlace(of: run.log)
            Law.hold(place.map { holdsBoth($0.unitPart) } ?? false, "a run beyond the scope")
            answer(lie == nil ? store.store(run) : .dropped)
            if ending == nil { handle(.changed) }
        case .end(let ending): self.ending = ending
        case .confirmed(let log, let branch, let number):
            let head = store.branches(of: log).first { $0.branch == branch }
            Law.hold(number <= head?.number ?? 0, "more is confirmed than is held")
        case .settled, .caughtUp, .incident: break
        }
    }

    /// The store's own answer, or one of the others that it may give at any time.
    private mutating func answer(_ truth: Event) {
        defer { lie = nil }
        let event: Event =
            switch (lie, truth) {
            case (0, .described), (1, .described): .declined(.name)
            case (0, _): .setAside(.gap)
            case (1, _): .declined(.branches)
            case (2, _): .rejected(.signature)
            default: truth
            }
        switch event {
        case .described, .stored, .held, .setAside: heard.kept += 1
        default: break
        }
        handle(event)
    }

    private mutating func checkSent(_ bytes: [UInt8]) {
        Law.hold(bytes.count <= Limits.messageBytes, "a message longer than a frame")
        guard case .known(let message)? = try? Message.decode(bytes) else {
            preconditionFailure("a session says what it would not read")
        }
        Law.hold(message.encode() == bytes, "a message that is sent has another encoding")
        switch message {
        case .receipt(let count, let except):
            acknowledged.all += count
            acknowledged.kept += count - except.count
            Law.hold(acknowledged.all <= heard.all, "a receipt for what has not come")
            Law.hold(acknowledged.kept <= heard.kept, "(2) a receipt before the store's answer")
        case .description(let description):
            Law.hold(holdsBoth(description.place.unitPart), "(1) told beyond the scope")
        case .run(let run): Law.hold(mayName(run.reference), "(1) a run beyond the scope")
        case .comparison(let comparison): check(comparison)
        default: break
        }
    }

    /// (1): what is told of logs is told within the scope of both places.
    private func check(_ comparison: Comparison) {
        for claims in comparison.frontiers + comparison.lacking {
            for (unitPart, list) in claims.parts where !list.isEmpty {
                Law.hold(holdsBoth(unitPart), "(1) a frontier beyond the scope")
            }
        }
        for unit in comparison.digests.flatMap({ [$0.unit] + ($0.children.units ?? []) }) {
            Law.hold(holdsBoth(UnitPart(unit, .files)), "(1) digests beyond the scope")
        }
        for unit in comparison.trunk?.units ?? [] {
            Law.hold(holdsBoth(UnitPart(unit, .own)), "(1) a trunk beyond the scope")
        }
        for answer in comparison.hashes where !answer.hashes.isEmpty {
            Law.hold(mayName(answer.log), "(1) hashes beyond the scope")
        }
    }

    /// Whether one of the logs that go by a short name is for both.
    private func mayName(_ reference: LogReference) -> Bool {
        store.logs(beginningWith: reference.prefix).contains { log in
            store.logPlace(of: log).map { holdsBoth($0.unitPart) } ?? false
        }
    }

    private func holdsBoth(_ unitPart: UnitPart) -> Bool {
        Scope(store.ownPlace, peer).contains(unitPart, in: store)
    }

    private mutating func checkEnded() {
        Law.hold(ending != nil, "a closed connection does not end the session")
        take(.tick)
        take(.changed)
    }
}
