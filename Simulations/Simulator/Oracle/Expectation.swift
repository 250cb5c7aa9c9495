import Records
import Wire

/// What one record must look like on a node, worked out from the changes that the node holds by
/// the plainest means: for every write, take away what any change replaces.
struct Expectation {
    private(set) var cells: [Cell: ExpectedCell] = [:]
    /// How many entries each collection has.
    private(set) var entries: [Int: Int] = [:]
    private let places: [Dot: [Hash]]
    private let known: [Hash: KnownChange]

    /// - Parameter known: the changes that the node holds of the record's unit.
    init(of record: Dot, among known: [Hash: KnownChange], places: [Dot: [Hash]]) {
        self.places = places
        self.known = known
        let own = known.filter { $0.value.record == record }
        for (hash, change) in own { write(change, hash) }
        for (hash, change) in own { replace(change, hash) }
    }

    private mutating func write(_ known: KnownChange, _ hash: Hash) {
        for operation in known.change?.operations ?? [] {
            switch operation {
            case .write(let cell, let value, _):
                cells[cell, default: .init()].write(value, by: hash)
            case .add(let collection, _, _): entries[collection, default: 0] += 1
            case .remove, .unknown: break
            }
        }
    }

    private mutating func replace(_ known: KnownChange, _ hash: Hash) {
        for case .write(let cell, _, let replacing) in known.change?.operations ?? [] {
            for dot in replacing {
                let candidates = candidates(dot, seenFrom: known, hash)
                cells[cell]?.replace(candidates)
            }
        }
    }

    /// What a change calls by a dot: in its own log, what stands before it on its own branch.
    private func candidates(_ dot: Dot, seenFrom change: KnownChange, _ hash: Hash) -> [Hash] {
        guard let all = places[dot], all.count > 1 else { return places[dot] ?? [] }
        guard dot.log == change.dot.log else { return all }
        var next = hash
        while let found = known[next] {
            if found.dot == dot { return [next] }
            next = found.before
        }
        return []
    }
}
