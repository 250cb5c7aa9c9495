import Records
import Wire

/// What one record must look like on a node, worked out from the changes that the node holds by
/// the plainest means: for every write, take away what any change replaces.
struct Expectation {
    private(set) var cells: [Cell: ExpectedCell] = [:]
    /// How many entries each collection has.
    private(set) var entries: [Int: Int] = [:]
    /// Entries that are corrected or taken out while the change that adds them is not here, was
    /// erased, or stands in another, closed file of the child. They are shown with what is known
    /// of them; where logs have branches, several names may be one.
    private var strays: [Int: Set<EntryID>] = [:]
    private let known: KnownChanges
    /// The changes of the record, each by the chain hash after it.
    private let own: Set<Hash>

    /// - Parameters:
    ///   - own: the changes of the record, each with the chain hash after it.
    ///   - known: the changes that the node holds of the record's unit.
    init(of own: [(hash: Hash, change: KnownChange)], among known: KnownChanges) {
        self.known = known
        self.own = Set(own.map(\.hash))
        for (hash, change) in own { write(change, hash) }
        for (hash, change) in own { replace(change, hash) }
    }

    private mutating func write(_ known: KnownChange, _ hash: Hash) {
        for (ordinal, operation) in (known.change?.operations ?? []).enumerated() {
            switch operation {
            case .write(let cell, let value, _):
                if case .entry(let collection, let entry, _) = cell {
                    note(entry, of: collection, known, hash)
                }
                guard isPlain(cell) else { continue }
                cells[cell, default: .init()].write(value, by: hash)
            case .add(let collection, let fields, _):
                entries[collection, default: 0] += 1
                add(EntryID(dot: known.dot, ordinal: ordinal), fields, to: collection, hash)
            case .remove(let collection, let entry, _, _):
                note(entry, of: collection, known, hash)
            case .unknown: break
            }
        }
    }

    private mutating func note(
        _ entry: EntryID, of collection: Int, _ known: KnownChange, _ hash: Hash
    ) {
        // Where a name stands for several changes, the node may take another for meant.
        let meant = self.known.meant(by: entry.dot, in: known.dot.log, hash)
        guard meant.count != 1 || !own.isSuperset(of: meant) else { return }
        strays[collection, default: []].insert(entry)
        entries[collection, default: 0] += 0
    }

    /// How many entries of a collection may be shown.
    func counts(of collection: Int) -> ClosedRange<Int> {
        let (added, strays) = (entries[collection] ?? 0, strays[collection]?.count ?? 0)
        return (known.forked.isEmpty ? added + strays : added)...(added + strays)
    }

    /// The values that an entry has from the beginning are written by the change that adds it.
    private mutating func add(
        _ entry: EntryID, _ fields: [EntryField], to collection: Int, _ hash: Hash
    ) {
        for field in fields {
            let cell = Cell.entry(collection, entry, field.number)
            guard isPlain(cell) else { continue }
            cells[cell, default: .init()].write(field.value, by: hash)
        }
    }

    private mutating func replace(_ known: KnownChange, _ hash: Hash) {
        for case .write(let cell, _, let replacing) in known.change?.operations ?? [] {
            for dot in replacing {
                let meant = self.known.meant(by: dot, in: known.dot.log, hash)
                cells[cell]?.replace(meant)
            }
        }
    }

    /// Whether a cell goes by one name. Entries that were added in a log with branches go by
    /// others; they are only counted, and so are those that were not added here.
    func isPlain(_ cell: Cell) -> Bool {
        guard case .entry(_, let entry, _) = cell else { return true }
        return !known.forked.contains(entry.dot.log)
            && known.changes(at: entry.dot).contains(where: own.contains)
    }
}
