import Storage
package import Trust
import Wire

/// Makes new stores: the first of a tree, or one that asks to join.
package struct Founding {
    /// Characters that a passphrase must have.
    package static let passphraseLength = 8

    /// Locks a person's keys under a passphrase.
    package typealias Locking = (_ keys: Keys, _ passphrase: String) -> Lock

    private let directory: String
    private let environment: Environment
    private let lock: Locking

    /// Names the store's directory, which need not exist; nothing is made yet.
    ///
    /// - Parameter lock: scrypt, slow by design, unless another way is asked for.
    package init(
        in directory: String, environment: Environment,
        lock: @escaping Locking = { Lock($0, passphrase: $1) }
    ) {
        self.directory = directory
        self.environment = environment
        self.lock = lock
    }

    /// Founds a tree: this node is of its root unit, this person its administrator.
    package func found(passphrase: String) throws -> Node {
        let unit = newIdentifier()
        let rootKey = newKey()
        let keys = Keys(writer: newKey(), data: newDataKey(), unit: rootKey)
        let nodeKey = newKey()
        let now = environment.now()
        let root = Grant.root(unit: unit, key: rootKey, time: now)
        let grants = [
            (GrantSubject.node, nodeKey.publicKey),
            (.person(.administrator), keys.writer.publicKey),
        ].map { subject, key in
            Grant.issue(subject, key: key, unit: unit, under: root, time: now, with: rootKey)
        }
        let store = try makeStore(keys, nodeKey, passphrase: passphrase) { transaction in
            try transaction.clear.set(.unit, to: unit.bytes)
            try transaction.clear.set(.root, to: root.encode())
            for grant in grants { try transaction.insert(grant) }
        }
        return try Node(store, keys: keys, environment: environment)
    }

    /// Prepares a store that belongs to no unit yet, and the request to be carried to the unit
    /// above.
    package func request(_ wish: JoinWish, passphrase: String) throws -> JoinRequest {
        let unitKey = newKey()
        let keys = Keys(writer: newKey(), data: newDataKey(), unit: unitKey)
        let nodeKey = newKey()
        let request = JoinRequest(wish, unit: unitKey, node: nodeKey, person: keys.writer)
        _ = try makeStore(keys, nodeKey, passphrase: passphrase) { transaction in
            try transaction.clear.set(.pendingRequest, to: request.encode())
        }
        return request
    }

    /// Fails if the passphrase is too short.
    static func check(passphrase: String) throws {
        guard passphrase.count >= passphraseLength else {
            throw NodeError.shortPassphrase(least: passphraseLength)
        }
    }

    /// Makes a store and fills it in one transaction: it is whole or not founded at all.
    private func makeStore(
        _ keys: Keys, _ nodeKey: SigningKey, passphrase: String,
        _ fill: (Transaction) throws -> Void
    ) throws -> Store {
        try Self.check(passphrase: passphrase)
        let store = try emptyStore()
        let lock = lock(keys, passphrase)
        try store.write(key: keys.data) { transaction in
            try transaction.clear.set(.id, to: environment.random(Identifier.byteCount))
            try transaction.clear.set(.incarnation, to: environment.random(8))
            try transaction.clear.set(.derivation, to: Derivation.version)
            try transaction.clear.setLock(lock, of: keys.writer.publicKey)
            try transaction.setNodeKey(nodeKey)
            try fill(transaction)
        }
        return store
    }

    /// A new store, or one that was begun and not founded: the disk was full, or the machine
    /// stopped.
    private func emptyStore() throws -> Store {
        do {
            return try Store.create(in: directory)
        } catch StoreError.exists(let path) {
            let store = try Store.open(in: directory)
            guard try store.readClear({ try $0.value(.id) }) == nil else {
                throw StoreError.exists(path: path)
            }
            return store
        }
    }

    private func newIdentifier() -> Identifier {
        guard let id = Identifier(environment.random(Identifier.byteCount)) else {
            preconditionFailure("as many bytes as were asked for")
        }
        return id
    }

    private func newDataKey() -> DataKey {
        guard let key = DataKey(bytes: environment.random(32)) else {
            preconditionFailure("any 32 bytes are a key")
        }
        return key
    }

    func newKey() -> SigningKey {
        guard let key = SigningKey(seed: environment.random(32)) else {
            preconditionFailure("any 32 bytes are the seed of a key")
        }
        return key
    }
}
