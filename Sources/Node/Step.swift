import Records
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
        case .store(let run, let description): return try store(run, describing: description)
        case .confirmed(let log, let branch, let number):
            try transaction.confirm(log, branch: branch, upTo: number, by: peer)
        case .settled(let agreement): try settle(agreement)
        case .caughtUp(let mark):
            outcome.hasCaughtUp = true
            try remember { $0.agreed(at: mark, time: $1) }
        case .incident(let incident):
            if try mends(incident) { outcome.hasStored = true } else { try report(incident) }
        case .end(let ending):
            outcome.ending = ending
            try report(ending)
        }
        return nil
    }

    private func place(_ id: Identifier, shown: [[UInt8]]) throws -> Event {
        let book = snapshot.book(with: shown)
        guard let named = book.grant(id) else { return .notPlaced(.unknownGrant) }
        guard named.subject == .node, named.key == peer else { return .notPlaced(.key) }
        guard book.ending(named).isEmpty else { return .notPlaced(.revoked) }
        // A node whose unit has moved does not know yet by which grant it is here.
        guard let grant = book.isInForce(named) ? named : book.node(peer) else {
            return .notPlaced(.grants)
        }
        try snapshot.learn(book.proof(of: [grant], in: grant.unit))
        try remember { $0.met(unit: grant.unit, time: $1) }
        return .placed(book.place(of: grant.unit))
    }

    private func describe(_ description: Replication.LogDescription) throws -> Event {
        guard let stated = Trust.LogDescription(description) else { return .rejected(.description) }
        return try fault(stated, description.grants).map { .declined($0) } ?? .described
    }

    /// Why a log would not be kept; nil if it would.
    private func fault(_ stated: Trust.LogDescription, _ grants: [[UInt8]]) throws -> StoreFault? {
        let namesakes = try transaction.logIDs(beginningWith: stated.log.high)
        guard namesakes.isEmpty else { return namesakes == [stated.log] ? nil : .name }
        return snapshot.book(with: grants).grants(of: stated.writer).isEmpty ? .grants : nil
    }

    private mutating func store(
        _ run: Run, describing description: Replication.LogDescription?
    ) throws -> Event {
        guard let description, try transaction.log(run.log) == nil else { return try store(run) }
        guard let stated = Trust.LogDescription(description), stated.log == run.log else {
            return .rejected(.description)
        }
        if let fault = try fault(stated, description.grants) { return .declined(fault) }
        return try begin(stated, description.grants, with: run)
    }

    /// Begins to hold a log. It stays only if the run does: what nobody has signed yet could be
    /// described without end.
    private mutating func begin(
        _ stated: Trust.LogDescription, _ grants: [[UInt8]], with run: Run
    ) throws -> Event {
        let book = snapshot.book(with: grants)
        let log = try transaction.insertLog(
            stated, isAuthorised: book.authority(for: stated) != nil)
        let answer = try store(run)
        switch answer {
        case .stored, .setAside: break
        default:
            try transaction.removeEmptyLog(log)
            return answer
        }
        try snapshot.learn(book.proof(for: stated))
        try node.judge(log.id, in: transaction)
        if log.logClass == .own { try Erasing(node, transaction).relearn() }
        if log.logClass != .own { try Carrying(node, transaction).retry(in: log.id) }
        try transaction.closeIncident(
            kind: IncidentKind.declined.rawValue, subject: log.id.bytes,
            time: node.environment.now())
        if case .nothing = try node.book(transaction).acceptance(of: stated) {
            try node.report(
                .quarantine, subject: stated.writer.bytes, detail: log.id.bytes, in: transaction)
        }
        return answer
    }

    /// Acknowledges in the way that fits: what does not count is on the disk all the same.
    private mutating func store(_ run: Run) throws -> Event {
        let receiving = Receiving(node: node, transaction: transaction, peer: peer)
        switch try receiving.keep(run) {
        case .kept(let head):
            outcome.hasStored = true
            try snapshot.refresh()
            try transaction.confirm(head.log, branch: head.branch, upTo: run.last, by: peer)
            let branch = try transaction.branches(of: head.log)[head.branch]
            return branch.isAccepted ? .stored(head) : .setAside(.quarantine)
        case .held(let head):
            try transaction.confirm(head.log, branch: head.branch, upTo: run.last, by: peer)
            return .held(head)
        case .aside: return .setAside(.gap)
        case .dropped: return .dropped
        case .declined(let fault): return .declined(fault)
        case .rejected(let fault): return .rejected(fault)
        }
    }

    /// Both held the same at the mark: everything in the scope up to there is confirmed.
    private mutating func settle(_ agreement: Agreement) throws {
        outcome.hasSettled = true
        let mark = agreement.mark
        try remember { $0.agreed(on: agreement.digest, at: mark, time: $1) }
        try closeDisagreement()
        let (scope, book) = (agreement.scope, try node.book(transaction))
        for unit in scope?.ancestors ?? [] {
            try transaction.confirmAll(of: UnitPart(unit, .own), upTo: Int64(mark), by: peer)
        }
        for unit in (scope?.base).map({ book.subtree(of: $0) }) ?? [] {
            for part in Part.allCases {
                try transaction.confirmAll(of: UnitPart(unit, part), upTo: Int64(mark), by: peer)
            }
        }
        try transaction.refresh(Derivation.derive)
    }

    private func remember(_ update: (StoredPeer, Int64) -> StoredPeer) throws {
        let known = try transaction.peer(peer) ?? StoredPeer.unmet(peer)
        try transaction.save(update(known, node.environment.now()))
    }
}

extension Trust.LogDescription {
    /// Nil if the bytes do not state what is said beside them, or have another name.
    fileprivate init?(_ description: Replication.LogDescription) {
        guard let stated = try? Self.decode(description.bytes), stated.log == description.log,
            stated.unit == description.place.unit, stated.logClass == description.place.logClass
        else { return nil }
        self = stated
    }
}
