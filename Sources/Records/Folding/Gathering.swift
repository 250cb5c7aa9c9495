/// The operations of a record's changes, gathered by cell and by entry.
struct Gathering {
    private var writes: [CellWrite] = []
    private var entries = EntryGathering()
    private(set) var unknownOperations = 0

    /// Takes the changes in the order of their dots.
    mutating func add(_ change: Change, at dot: Dot) {
        for ordinal in change.operations.indices {
            switch change.operations[ordinal] {
            case .write(let cell, let value, let replacing):
                let write = Write(dot: dot, value: value, replacing: replacing)
                add(CellWrite(cell: cell, write: write))
            case .add(let collection, let fields, let corrects):
                let place = EntryPlace(collection, EntryID(dot: dot, ordinal: ordinal))
                entries.add(fields, at: place, correcting: corrects)
            case .remove(let collection, let entry, let reason, let seen):
                let removal = Removal(dot: dot, reason: reason, seen: seen)
                entries.remove(removal, at: EntryPlace(collection, entry))
            case .unknown: unknownOperations += 1
            }
        }
    }

    private mutating func add(_ write: CellWrite) {
        if case .entry(let collection, let entry, _) = write.cell {
            entries.edit(write, at: EntryPlace(collection, entry))
        } else {
            writes.append(write)
        }
    }

    /// The cells that do not belong to an entry, sorted.
    var fieldCells: [CellState] { writes.states }

    /// All entries by collection.
    var collections: [CollectionEntries] { entries.finish() }
}
