package import Storage
import Trust

/// Opens a store: by a passphrase, or by the session that a passphrase unlocked before.
package struct Opening {
    /// Open, but without the person's keys: only what stands in the clear can be read.
    package let store: Store
    private let environment: Environment
    private let session: UnlockedSession

    /// Opens the store in a directory; the keys are asked for afterwards.
    package init(_ directory: String, environment: Environment) throws {
        store = try Store.open(in: directory)
        self.environment = environment
        session = UnlockedSession(try store.readClear { try $0.value(.id) ?? [] })
    }

    /// Opens the node with the unlocked session; nil if there is none.
    package func resume() throws -> Node? {
        try session.keys().map { try Node(store, keys: $0, environment: environment) }
    }

    /// Opens the node with a passphrase.
    package func unlock(_ passphrase: String) throws -> Node {
        try Node(store, keys: try keys(passphrase), environment: environment)
    }

    /// Opens a store that waits for its ticket.
    package func joining(_ passphrase: String) throws -> JoiningStore {
        JoiningStore(store, keys: try keys(passphrase), environment: environment)
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
        let next = try choose()
        try Founding.check(passphrase: next)
        let lock = Lock(keys, passphrase: next)
        try store.writeClear { try $0.setLock(lock, of: keys.writer.publicKey) }
    }

    /// Keeps the keys in the kernel for so many seconds, so that commands need no passphrase.
    package func keep(_ node: Node, seconds: Int) -> Bool {
        session.put(node.keys, seconds: seconds)
    }

    /// Forgets the keys that are kept.
    package func lock() { session.forget() }

    private func keys(_ passphrase: String) throws -> Keys {
        for (_, lock) in try store.readClear({ try $0.locks() }) {
            if let keys = lock.open(passphrase: passphrase) { return keys }
        }
        throw NodeError.wrongPassphrase
    }
}
