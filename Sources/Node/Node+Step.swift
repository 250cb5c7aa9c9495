package import Replication
import Storage
package import Trust
import Wire

extension Node {
    /// Hands an event to a session and performs what it wishes, in order, in one transaction; the
    /// messages are given back when all of it is on the disk.
    package func step(
        _ session: inout Session, _ event: Event, peer: PublicKey
    ) throws -> StepOutcome {
        if let outcome = try look(&session, event, peer) { return outcome }
        let before = session
        do {
            var outcome = try patiently {
                session = before
                return try perform(&session, event, peer: peer)
            }
            if outcome.ending != nil || outcome.hasSettled { try sweepIfPossible() }
            if outcome.hasSettled || outcome.hasCaughtUp, try carryLateIfPossible() {
                outcome.hasStored = true
            }
            return outcome
        } catch {
            session = before
            throw error
        }
    }

    private func perform(
        _ session: inout Session, _ event: Event, peer: PublicKey
    ) throws -> StepOutcome {
        try write { transaction in
            let snapshot = try StoreSnapshot(self, transaction)
            var step = Step(node: self, snapshot: snapshot, peer: peer)
            let isRevoked = snapshot.book.isRevoked(peer)
            try step.run(&session, isRevoked ? event.turningAway : event)
            if let failure = snapshot.failure { throw failure }
            var outcome = step.outcome
            if isRevoked, outcome.ending == .stopped {
                outcome.ending = .refused(.notPlaced(.revoked))
            }
            return outcome
        }
    }

    /// Mostly the passing of time and the news of a change make a session say something at most:
    /// then it need not wait for whoever is writing. Nil if something is to be kept, and nothing
    /// was done.
    private func look(
        _ session: inout Session, _ event: Event, _ peer: PublicKey
    ) throws -> StepOutcome? {
        guard event.isQuiet else { return nil }
        var (after, outcome) = (session, StepOutcome())
        let effects: [Effect]? = try store.read(key: keys.data) { transaction in
            let snapshot = try StoreSnapshot(self, transaction)
            if snapshot.book.isRevoked(peer) { return nil }
            let effects = after.handle(event, reading: snapshot)
            if let failure = snapshot.failure { throw failure }
            return effects
        }
        guard let effects else { return nil }
        for effect in effects {
            guard case .send(let message) = effect else { return nil }
            outcome.messages.append(message)
        }
        session = after
        return outcome
    }

    /// A long check or import in another process is no reason to give up a peer.
    private func patiently<Result>(_ body: () throws -> Result) throws -> Result {
        for _ in 1..<Limits.busyAttempts {
            do { return try body() } catch StoreError.busy {}
        }
        return try body()
    }

    /// A session with a peer, ready for its first event.
    package func session(_ role: SessionStart.Role, _ mode: SessionStart.Mode) throws -> Session {
        try store.read(key: keys.data) { transaction in
            let book = try book(transaction)
            let own = try transaction.nodeKey().publicKey
            // Whoever holds another unit's key may have granted this node a place there, too.
            let grants = book.grants(of: own).filter { $0.subject == .node && $0.unit == unit }
            if book.isRevoked(own) { throw NodeError.revokedMachine }
            // A node that has heard of its unit's move, and not yet by which grant it is there now,
            // shows the old one: `Step.place` takes it. Otherwise it could never hear of the new.
            guard let grant = grants.first(where: { book.isInForce($0) }) ?? grants.first else {
                throw NodeError.notJoined
            }
            return Session(
                SessionStart(
                    role: role, mode: mode, grant: grant.id,
                    grants: book.proof(of: [grant], in: grant.unit).map { $0.encode() }))
        }
    }

    /// What is remembered of a peer; nil if it was never met, or is no node of the tree any more:
    /// what has changed since then is sent before it has shown its grant again.
    package func memory(of peer: PublicKey) throws -> PeerMemory? {
        try store.read(key: keys.data) { transaction in
            let book = try book(transaction)
            guard let stored = try transaction.peer(peer), stored.digest != nil,
                let grant = book.node(peer), grant.unit == stored.unit
            else { return nil }
            return PeerMemory(place: book.place(of: stored.unit), mark: stored.mark)
        }
    }

    /// The key by which this node proves itself to others.
    package func nodeKey() throws -> SigningKey {
        try store.read(key: keys.data) { try $0.nodeKey() }
    }
}

extension Event {
    /// What is done instead where the peer was revoked, also while the session is under way: it is
    /// told so and gets nothing more.
    fileprivate var turningAway: Event {
        switch self {
        case .closed, .stop: self
        default: .stop(.notPlaced(.revoked))
        }
    }

    /// Whether nothing came that would have to be kept.
    fileprivate var isQuiet: Bool {
        switch self {
        case .opened, .changed, .tick: true
        default: false
        }
    }
}
