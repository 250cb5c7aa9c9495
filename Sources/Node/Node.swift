package import Storage
import Synchronization
package import Trust
package import Wire

/// One installation: a store, a clock, a place in the tree of units, and a person who has unlocked
/// it.
///
/// (1) What a method returns is durable (invariant 3).
/// (2) Everything it writes is signed by the person who unlocked it, in a log of one's own.
/// (3) Nothing derived is read before it has been brought up to date, and nothing that a program
///     derived by other rules.
package final class Node: Sendable {
    /// Shared with other processes of this installation, which may write at any time.
    package let store: Store
    /// The clock, the randomness and the whereabouts that this node was given.
    package let environment: Environment
    /// The store's name.
    package let id: Identifier
    /// The unit to which this node belongs.
    package let unit: Identifier
    let keys: Keys
    /// Where the store is used, as the environment says.
    let fingerprint: [UInt8]
    /// The tree as it was last read; nil after a transaction that was undone, for what it had
    /// learnt is not known.
    private let tree: Mutex<GrantBook?>
    /// The mark that was last kept outside the store.
    private let keptMark = Mutex<Int64>(-1)
    /// What was in conflict when it was last listed, as far as the person might know of it on that
    /// day.
    private let listed = LastAnswer<DatedStamp, ConflictList>()
    /// The units by name, as they were called on a day.
    private let named = LastAnswer<DatedStamp, UnitTree>()
    /// When the writers of logs last wrote, as they claim.
    let headTimes = HeadTimes()
    /// When the peers are to be dialled. It is asked between transactions only.
    let dialled = LastAnswer<StoreStamp, [Dial]>()

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
        fingerprint = environment.fingerprint(store.directory)
        tree = Mutex(try store.read(key: keys.data) { try Self.loadBook($0) })
        try checkPast()
        try renewDerived()
        try sweepIfPossible()
    }

    /// Makes the derived tables of another program anew, once.
    private func renewDerived() throws {
        let version = Derivation.version
        guard try store.readClear({ try $0.value(.derivation) }) != version else { return }
        try write { transaction in
            try Rebuild.all(transaction, Derivation.derive)
            try relearn(transaction)
            try Carrying(self, transaction).relearnAll()
            try transaction.refresh(Derivation.derive)
            try transaction.clear.set(.derivation, to: version)
        }
    }

    private static func loadBook(_ transaction: Transaction) throws -> GrantBook {
        guard let bytes = try transaction.clear.value(.root), let root = try? Grant.decode(bytes),
            let book = GrantBook(root: root, checked: try transaction.statements())
        else { throw StoreError.damaged(what: "root of the tree") }
        return book
    }

    /// The grants, the revocations and the tree as they are in this transaction.
    package func book(_ transaction: Transaction) throws -> GrantBook {
        let count = try transaction.statementCount() + 1
        if let book = tree.withLock({ $0 }), book.count == count { return book }
        let loaded = try Self.loadBook(transaction)
        tree.withLock { $0 = loaded }
        return loaded
    }

    /// Keeps the tree as it was learnt in a transaction that goes on.
    func keep(_ book: GrantBook) { tree.withLock { $0 = book } }

    /// Everything that is in conflict, as far as this person may see and know of it.
    func conflicts(_ transaction: Transaction) throws -> ConflictList {
        try listed.answer(for: try DatedStamp(stamp: transaction.stamp(), day: today)) {
            let all = try ConflictSearch(transaction, units(transaction).forms).list()
            return try sight(transaction).seen(of: all).known(to: try roles(transaction))
        }
    }

    /// The units with their names of today.
    func units(_ transaction: Transaction) throws -> UnitTree {
        let key = DatedStamp(stamp: try transaction.stamp(), day: today)
        return try named.answer(for: key) { try UnitTree(self, transaction, on: key.day) }
    }

    /// Runs the closure in one durable transaction.
    package func write<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        do {
            let (result, mark) = try store.write(key: keys.data) { transaction in
                (try body(transaction), try transaction.mark())
            }
            keepHighWater(mark)
            return result
        } catch {
            tree.withLock { $0 = nil }
            listed.forget()
            named.forget()
            throw error
        }
    }

    /// Most steps of a session store nothing: then there is no new mark to keep.
    private func keepHighWater(_ mark: Int64) {
        let isNew = keptMark.withLock { kept in
            defer { kept = mark }
            return kept != mark
        }
        if isNew { environment.highWater.write(place, mark) }
    }

    /// Runs the closure on one unchanging, up-to-date view: what another process stored a moment
    /// ago is derived first.
    package func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        let found = try store.read(key: keys.data) { transaction in
            try transaction.isStale() ? Result?.none : .some(try body(transaction))
        }
        if let found { return found }
        return try write { transaction in
            try transaction.refresh(Derivation.derive)
            return try body(transaction)
        }
    }
}
