/// The operations of a record's changes, gathered by cell and by entry.
struct Gathering {
    private var writes: [Write] = []
    private var additions: [Addition] = []
    private var removals: [(collection: Int, entry: EntryID, removal: Removal)] = []
    private(set) var unknownOperations = 0

    /// An entry as it was added.
    private struct Addition {
        let collection: Int
        let id: EntryID
        let corrects: EntryID?
    }

    mutating func add(_ change: Change, at dot: Dot) {
        for (ordinal, operation) in change.operations.enumerated() {
            switch operation {
            case .write(let cell, let value, let replacing):
                writes.append(Write(cell: cell, dot: dot, value: value, replacing: replacing))
            case .add(let collection, let fields, let corrects):
                let id = EntryID(dot: dot, ordinal: ordinal)
                additions.append(Addition(collection: collection, id: id, corrects: corrects))
                add(fields, of: id, in: collection)
            case .remove(let collection, let entry, let reason, let seen):
                let removal = Removal(dot: dot, reason: reason, seen: seen)
                removals.append((collection, entry, removal))
            case .unknown: unknownOperations += 1
            }
        }
    }

    private mutating func add(_ fields: [EntryField], of id: EntryID, in collection: Int) {
        for field in fields {
            let cell = Cell.entry(collection, id, field.number)
            writes.append(Write(cell: cell, dot: id.dot, value: field.value, replacing: []))
        }
    }

    /// The cells that do not belong to an entry, sorted.
    var fieldCells: [CellState] {
        states(of: writes.filter { $0.cell.entry == nil })
    }

    /// All entries by collection. An entry whose addition has not arrived is shown with what is
    /// known of it.
    var collections: [CollectionEntries] {
        let states = states(of: writes.filter { $0.cell.entry != nil })
        let cells = Dictionary(grouping: states) { $0.cell.entry }
        let known = cells.keys.compactMap { $0 } + additions.map { Place($0.collection, $0.id) }
        let places = (known + removals.map { Place($0.collection, $0.entry) }).sortedUnique
        return places.grouped.map { collection, ids in
            CollectionEntries(
                collection: collection,
                entries: ids.map { entry($0, in: collection, cells[Place(collection, $0)] ?? []) })
        }
    }

    private func entry(_ id: EntryID, in collection: Int, _ cells: [CellState]) -> Entry {
        Entry(
            id: id, cells: cells, corrects: additions.first { $0.id == id }?.corrects,
            correctedBy: additions.filter { $0.corrects == id }.map(\.id),
            removals: removals.filter { $0.entry == id && $0.collection == collection }
                .map(\.removal))
    }

    /// Splits writes into those that were replaced and those that live, a cell at a time.
    private func states(of writes: [Write]) -> [CellState] {
        let sorted = writes.sorted { ($0.cell, $0.dot) < ($1.cell, $1.dot) }
        var states: [CellState] = []
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].cell == sorted[start].cell { end += 1 }
            states.append(CellState(sorted[start..<end]))
            start = end
        }
        return states.filter { !$0.live.isEmpty }
    }
}

extension CellState {
    fileprivate init(_ writes: ArraySlice<Write>) {
        let cell = writes[writes.startIndex].cell
        guard writes.count > 1 else {
            self.init(cell: cell, live: Array(writes), replaced: [])
            return
        }
        let named = writes.flatMap(\.replacing)
        self.init(
            cell: cell, live: writes.filter { !named.contains($0.dot) },
            replaced: writes.filter { named.contains($0.dot) })
    }
}

/// Where an entry stands.
private struct Place: Hashable, Comparable {
    let collection: Int
    let entry: EntryID

    init(_ collection: Int, _ entry: EntryID) {
        self.collection = collection
        self.entry = entry
    }

    static func < (left: Place, right: Place) -> Bool {
        (left.collection, left.entry) < (right.collection, right.entry)
    }
}

extension Cell {
    fileprivate var entry: Place? {
        guard case .entry(let collection, let id, _) = self else { return nil }
        return Place(collection, id)
    }
}

extension [Place] {
    fileprivate var sortedUnique: [Place] {
        var unique: [Place] = []
        for place in sorted() where unique.last != place { unique.append(place) }
        return unique
    }

    fileprivate var grouped: [(Int, [EntryID])] {
        var groups: [(Int, [EntryID])] = []
        for place in self {
            if groups.last?.0 == place.collection {
                groups[groups.count - 1].1.append(place.entry)
            } else {
                groups.append((place.collection, [place.entry]))
            }
        }
        return groups
    }
}
