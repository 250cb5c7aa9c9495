import Replication
import Storage
import Trust
import Wire

/// One step of a session: an event, its effects, the events that answer them, until none is left.
struct Step {
    let node: Node
    let snapshot: StoreSnapshot
    let peer: PublicKey
    private(set) var outcome = StepOutcome()

    init(node: Node, snapshot: StoreSnapshot, peer: PublicKey) {
        self.node = node
        self.snapshot = snapshot
        self.peer = peer
    }

    private var transaction: Transaction { snapshot.transaction }

    mutating func run(_ session: inout Session, _ event: Event) throws {
        var events = [event]
        while !events.isEmpty {
            let effects = session.handle(events.removeFirst(), reading: snapshot)
            if let failure = snapshot.failure { throw failure }
            for effect in effects {
                if let answer = try perform(effect) { events.append(answer) }
            }
        }
    }

    private mutating func perform(_ effect: Effect) throws -> Event? {
        switch effect {
        case .send(let message): outcome.messages.append(message)
        case .place(let grant, let shown): return try place(grant, shown: shown)
        case .describe(let description): return try describe(description)
        case .store(let run): return try store(run)
        case .confirmed(let log, let branch, let number):
            if branch == 0 { try transaction.confirm(log, upTo: number, by: peer) }
        case .settled(let digest, let place, let mark):
            try settle(digest, place, mark: mark)
        case .caughtUp(let mark): try remember { $0.agreed(at: mark, time: $1) }
        case .incident(let incident): try report(incident)
        case .end(let ending):
            outcome.ending = ending
            try report(ending)
        }
        return nil
    }

    private func place(_ id: Identifier, shown: [[UInt8]]) throws -> Event {
        let book = try snapshot.learn(shown)
        guard let grant = book.grant(id) else { return .notPlaced(.unknownGrant) }
        guard grant.subject == .node, grant.key == peer else { return .notPlaced(.key) }
        guard book.isInForce(grant) else { return .notPlaced(.grants) }
        let place = book.place(of: grant.unit)
        try remember { $0.met(unit: grant.unit, time: $1) }
        return .placed(place)
    }

    private func describe(_ description: Replication.LogDescription) throws -> Event {
        guard let stated = try? Trust.LogDescription.decode(description.bytes),
            stated.log == description.log, stated.unit == description.place.unit,
            stated.logClass == description.place.logClass
        else { return .rejected(.description) }
        if try transaction.log(description.log) != nil { return .described }
        let book = try snapshot.learn(description.grants)
        guard !book.grants(of: stated.writer).isEmpty else { return .declined(.grants) }
        let isAuthorised = book.authority(for: stated) != nil
        _ = try transaction.insertLog(stated, isAuthorised: isAuthorised)
        try transaction.closeIncident(
            kind: IncidentKind.declined.rawValue, subject: description.log.bytes,
            time: node.environment.now())
        if !isAuthorised {
            let log = description.log.bytes
            try node.report(.quarantine, subject: log, detail: log, in: transaction)
        }
        return .described
    }

    private mutating func store(_ run: Run) throws -> Event {
        switch try Receiving(node: node, transaction: transaction).keep(run) {
        case .kept(let head):
            outcome.hasStored = true
            try snapshot.refresh()
            if head.branch == 0 { try transaction.confirm(head.log, upTo: run.last, by: peer) }
            let isAccepted = try transaction.log(head.log)?.isAccepted ?? false
            return isAccepted ? .stored(head) : .setAside(.quarantine)
        case .aside: return .setAside(.gap)
        case .declined(let fault): return .declined(fault)
        case .rejected(let fault): return .rejected(fault)
        }
    }

    /// Both held the same when the mark was read: what was in the scope then is confirmed by the
    /// peer.
    private mutating func settle(_ digest: Digest, _ place: Place, mark: UInt64) throws {
        outcome.hasSettled = true
        try remember { $0.agreed(on: digest, at: mark, time: $1) }
        let scope = Scope(snapshot.ownPlace, place)
        let book = try node.book(transaction)
        for unit in scope.ancestors {
            try transaction.confirmAll(of: UnitPart(unit, .own), at: mark, by: peer)
        }
        for unit in scope.base.map({ book.subtree(of: $0) }) ?? [] {
            for part in Part.allCases {
                try transaction.confirmAll(of: UnitPart(unit, part), at: mark, by: peer)
            }
        }
        try transaction.refresh(Derivation.derive)
    }

    private func remember(_ update: (StoredPeer, Int64) -> StoredPeer) throws {
        let known = try transaction.peer(peer) ?? StoredPeer.unmet(peer)
        try transaction.save(update(known, node.environment.now()))
    }
}
