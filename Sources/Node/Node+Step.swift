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
        let before = session
        do {
            return try write { transaction in
                let snapshot = try StoreSnapshot(self, transaction)
                var step = Step(node: self, snapshot: snapshot, peer: peer)
                try step.run(&session, event)
                if let failure = snapshot.failure { throw failure }
                return step.outcome
            }
        } catch {
            session = before
            throw error
        }
    }

    /// A session with a peer, ready for its first event.
    package func session(_ role: SessionStart.Role, _ mode: SessionStart.Mode) throws -> Session {
        try store.read(key: keys.data) { transaction in
            let book = try book(transaction)
            guard let grant = book.node(try transaction.nodeKey().publicKey) else {
                throw NodeError.notJoined
            }
            return Session(
                SessionStart(
                    role: role, mode: mode, grant: grant.id,
                    grants: book.proof(of: [grant], in: grant.unit).map { $0.encode() }))
        }
    }

    /// What is remembered of a peer; nil if it was never met.
    package func memory(of peer: PublicKey) throws -> PeerMemory? {
        try store.read(key: keys.data) { transaction in
            guard let stored = try transaction.peer(peer), stored.digest != nil else { return nil }
            let place = try book(transaction).place(of: stored.unit)
            return PeerMemory(place: place, mark: stored.mark)
        }
    }

    /// The key by which this node proves itself to others.
    package func nodeKey() throws -> SigningKey {
        try store.read(key: keys.data) { try $0.nodeKey() }
    }
}
