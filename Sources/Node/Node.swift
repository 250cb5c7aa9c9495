package import Storage
import Synchronization
package import Trust
package import Wire

/// One installation: a store, a clock, a place in the tree of units, and a person who has unlocked
/// it.
///
/// (1) What a method returns is durable (invariant 3).
/// (2) Everything it writes is signed by the person who unlocked it, in a log of one's own.
/// (3) Nothing derived is read before it has been brought up to date.
package final class Node: Sendable {
    package let store: Store
    package let environment: Environment
    /// The store's name.
    package let id: Identifier
    /// The unit to which this node belongs.
    package let unit: Identifier
    let keys: Keys
    private let book: Mutex<GrantBook>
    private let contents: Mutex<Int>

    /// The person who unlocked the node.
    package var person: PublicKey { keys.writer.publicKey }

    /// Opens a store with keys that a passphrase, or the unlocked session, gave.
    package init(_ store: Store, keys: Keys, environment: Environment) throws {
        let clear = try store.readClear { ($0, try $0.value(.id), try $0.value(.unit)) }
        guard let id = clear.1.flatMap({ Identifier($0) }) else {
            throw StoreError.damaged(what: "name of the store")
        }
        guard let unit = clear.2.flatMap({ Identifier($0) }) else { throw NodeError.notJoined }
        self.store = store
        self.keys = keys
        self.environment = environment
        (self.id, self.unit) = (id, unit)
        let loaded = try store.read(key: keys.data) { try Self.loadBook($0) }
        book = Mutex(loaded)
        contents = Mutex(loaded.count)
        try checkPast()
    }

    private static func loadBook(_ transaction: Transaction) throws -> GrantBook {
        guard let bytes = try transaction.clear.value(.root), let root = try? Grant.decode(bytes),
            let book = GrantBook(root: root, checked: try transaction.grants())
        else { throw StoreError.damaged(what: "root of the tree") }
        return book
    }

    /// The grants and the tree as they are in this transaction.
    package func book(_ transaction: Transaction) throws -> GrantBook {
        let count = try transaction.grantCount() + 1
        let isCurrent = contents.withLock { $0 == count }
        if isCurrent { return book.withLock { $0 } }
        let loaded = try Self.loadBook(transaction)
        book.withLock { $0 = loaded }
        contents.withLock { $0 = count }
        return loaded
    }

    /// Checks grants and keeps those that hold.
    func learn(_ grants: [Grant], in transaction: Transaction) throws {
        var book = try book(transaction)
        for grant in book.add(grants) { try transaction.insert(grant) }
    }

    /// Runs the closure in one durable transaction.
    package func write<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        let (result, mark) = try store.write(key: keys.data) { transaction in
            (try body(transaction), try transaction.mark())
        }
        environment.highWater.write(id, mark)
        return result
    }

    /// Runs the closure on an up-to-date view.
    package func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        let isStale = try store.read(key: keys.data) { try $0.isStale() }
        if isStale { try write { try $0.refresh(Derivation.derive) } }
        return try store.read(key: keys.data, body)
    }
}
