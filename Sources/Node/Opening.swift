package import Storage
package import Trust

/// Opens a store: by a passphrase, or by the session that a passphrase unlocked before.
package struct Opening {
    /// Open, but without the person's keys: only what stands in the clear can be read.
    package let store: Store
    private let environment: Environment
    private let session: UnlockedSession

    /// What a store is opened for.
    package enum Purpose {
        /// Reading and writing: not for those who were revoked.
        case work
        /// Meeting peers: also for those, so that what they wrote before reaches others.
        case exchange
    }

    /// Opens the store in a directory; the keys are asked for afterwards.
    package init(_ directory: String, environment: Environment) throws {
        store = try Store.open(in: directory)
        self.environment = environment
        session = UnlockedSession(try store.readClear { try $0.value(.id) ?? [] })
    }

    /// Opens the node with the unlocked session; nil if there is none. That of a revoked person is
    /// over.
    package func resume(for purpose: Purpose = .work) throws -> Node? {
        do {
            return try session.keys().map { try open($0, for: purpose) }
        } catch NodeError.revokedPerson(let reason) {
            session.forget()
            throw NodeError.revokedPerson(reason: reason)
        }
    }

    /// Opens the node with a passphrase.
    package func unlock(_ passphrase: String, for purpose: Purpose = .work) throws -> Node {
        try open(try keys(passphrase), for: purpose)
    }

    private func open(_ keys: Keys, for purpose: Purpose) throws -> Node {
        let node = try Node(store, keys: keys, environment: environment)
        if purpose == .work { try node.requireStanding() }
        return node
    }

    /// Opens a store that waits for its ticket, or in which a further person does.
    package func joining(_ passphrase: String) throws -> JoiningStore {
        let waiting = Self.open(try store.readClear { try $0.waitingLocks() }, passphrase)
        return JoiningStore(
            store, keys: try waiting ?? keys(passphrase), isFurtherPerson: waiting != nil,
            environment: environment)
    }

    /// Fails where the store waits for its ticket: nobody need be asked for a passphrase then.
    package func requireUnit() throws {
        guard try store.readClear({ try $0.value(.unit) }) != nil else {
            throw NodeError.notJoined
        }
    }

    /// Puts another passphrase on the keys that the present one opens.
    ///
    /// - Parameter choose: gives the new one; called once the present one has opened the keys.
    package func changePassphrase(_ present: String, to choose: () throws -> String) throws {
        let keys = try keys(present)
        try setPassphrase(try choose(), of: keys)
    }

    /// Keeps the keys in the kernel for so many seconds, so that commands need no passphrase.
    package func keep(_ node: Node, seconds: Int) -> Bool {
        session.put(node.keys, seconds: seconds)
    }

    /// Whether more than one person was admitted on this node, so that its unlocked session need
    /// not be that of whoever sits there.
    package var hasSeveralPeople: Bool {
        get throws { try store.readClear { try $0.locks().count } > 1 }
    }

    /// Forgets the keys that are kept.
    package func lock() { session.forget() }

    /// The keys of the person whose passphrase it is.
    package func keys(_ passphrase: String) throws -> Keys {
        let (locks, waiting) = try store.readClear { (try $0.locks(), try $0.waitingLocks()) }
        if let keys = Self.open(locks, passphrase) { return keys }
        throw Self.open(waiting, passphrase) == nil
            ? NodeError.wrongPassphrase : NodeError.notAdmitted
    }

    private static func open(
        _ locks: [(person: PublicKey, lock: Lock)], _ passphrase: String
    ) -> Keys? {
        for (_, lock) in locks {
            if let keys = lock.open(passphrase: passphrase) { return keys }
        }
        return nil
    }

    /// Puts another passphrase on one person's keys; the other people's locks stay as they are.
    package func setPassphrase(_ passphrase: String, of keys: Keys) throws {
        try Self.checkPassphrase(passphrase, isFreeIn: store, but: keys.writer.publicKey)
        let lock = Lock(keys, passphrase: passphrase)
        try store.writeClear { try $0.setLock(lock, of: keys.writer.publicKey) }
    }

    /// A passphrase says who someone is: it is long enough, and opens no other person's lock.
    static func checkPassphrase(
        _ passphrase: String, isFreeIn store: Store, but person: PublicKey?
    ) throws {
        try Founding.check(passphrase: passphrase)
        let locks = try store.readClear { try $0.locks() + $0.waitingLocks() }
        guard open(locks.filter { $0.person != person }, passphrase) == nil else {
            throw NodeError.takenPassphrase
        }
    }
}
