import Records
import Trust
import Wire

/// The changes that a node holds of one unit, and what is meant where one names another.
struct KnownChanges {
    /// By the chain hash after each.
    let changes: [Hash: KnownChange]
    /// The logs that have branches.
    let forked: Set<Identifier>
    private let places: [Dot: [Hash]]
    /// The first change of what may be a branch, by the name that the branch then goes by.
    private let branches: [Identifier: Hash]

    /// - Parameter forked: the logs that have branches.
    init(_ changes: [Hash: KnownChange], forked: Set<Identifier>) {
        (self.changes, self.forked) = (changes, forked)
        var places: [Dot: [Hash]] = [:]
        var branches: [Identifier: Hash] = [:]
        for (hash, change) in changes {
            places[change.dot, default: []].append(hash)
            guard forked.contains(change.dot.log) else { continue }
            branches[Sum.of(change.dot.log.bytes + hash.bytes).identifier] = hash
        }
        (self.places, self.branches) = (places, branches)
    }

    /// The changes of each of some records, each with the chain hash after it.
    func byRecord(among records: [Dot]) -> [Dot: [(hash: Hash, change: KnownChange)]] {
        let wanted = Set(records)
        var found: [Dot: [(hash: Hash, change: KnownChange)]] = [:]
        for (hash, change) in changes {
            guard let record = change.record, wanted.contains(record) else { continue }
            found[record, default: []].append((hash, change))
        }
        return found
    }

    /// The changes of that name, each by the chain hash after it.
    func changes(at dot: Dot) -> [Hash] { places[dot] ?? [] }

    /// The changes that a name may stand for: in the writer's own log what stands before it on its
    /// own branch, in another all that go by it.
    func meant(by dot: Dot, in own: Identifier, _ hash: Hash) -> [Hash] {
        if let first = branches[dot.log], let start = changes[first] {
            let all = changes(at: Dot(log: start.dot.log, number: dot.number))
            return all.filter { ancestor(of: $0, at: start.dot.number) == first }
        }
        let all = changes(at: dot)
        guard all.count > 1, dot.log == own else { return all }
        return ancestor(of: hash, at: dot.number).map { [$0] } ?? []
    }

    /// The change of a number on the branch that ends with another.
    private func ancestor(of hash: Hash, at number: UInt64) -> Hash? {
        var next = hash
        while let found = changes[next] {
            if found.dot.number == number { return next }
            next = found.before
        }
        return nil
    }
}
