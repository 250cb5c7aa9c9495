/// What the changes of a record say of the entries of its collections.
struct EntryGathering {
    /// An entry as it was added.
    private struct Addition {
        let fields: [EntryField]
        let corrects: EntryID?
    }

    private var additions = PlacedItems<Addition>()
    private var edits = PlacedItems<CellWrite>()
    private var corrections = PlacedItems<EntryID>()
    private var removals = PlacedItems<Removal>()

    mutating func add(
        _ fields: [EntryField], at place: EntryPlace, correcting corrected: EntryID?
    ) {
        additions.append(Addition(fields: fields, corrects: corrected), at: place)
        guard let corrected else { return }
        corrections.append(place.entry, at: EntryPlace(place.collection, corrected))
    }

    mutating func edit(_ write: CellWrite, at place: EntryPlace) {
        edits.append(write, at: place)
    }

    mutating func remove(_ removal: Removal, at place: EntryPlace) {
        removals.append(removal, at: place)
    }

    /// All entries by collection. An entry whose addition has not arrived is shown with what is
    /// known of it.
    consuming func finish() -> [CollectionEntries] {
        additions.sort()
        edits.sort()
        corrections.sort()
        removals.sort()
        var collections: [CollectionEntries] = []
        var entries: [Entry] = []
        while let place = nextPlace {
            entries.append(takeEntry(at: place))
            if nextPlace?.collection == place.collection { continue }
            collections.append(CollectionEntries(collection: place.collection, entries: entries))
            entries = []
        }
        return collections
    }

    /// A correction alone does not make the entry that it names.
    private var nextPlace: EntryPlace? {
        Self.least(additions.nextPlace, Self.least(edits.nextPlace, removals.nextPlace))
    }

    private static func least(_ left: EntryPlace?, _ right: EntryPlace?) -> EntryPlace? {
        guard let left, let right else { return left ?? right }
        return min(left, right)
    }

    private mutating func takeEntry(at place: EntryPlace) -> Entry {
        let addition = additions.take(at: place).first
        while let passed = corrections.nextPlace, passed < place {
            _ = corrections.take(at: passed)
        }
        return Entry(
            id: place.entry, cells: cells(of: addition, edits.take(at: place), at: place),
            corrects: addition?.corrects, correctedBy: corrections.take(at: place),
            removals: removals.take(at: place))
    }

    private func cells(
        of addition: Addition?, _ edits: [CellWrite], at place: EntryPlace
    ) -> [CellState] {
        let fields = addition?.fields.sortedByNumber ?? []
        if edits.isEmpty {
            return fields.map { CellState(place.cell($0.number), only: place.write($0.value)) }
        }
        let added = fields.map {
            CellWrite(cell: place.cell($0.number), write: place.write($0.value))
        }
        return (added + edits).states
    }
}

extension EntryPlace {
    fileprivate func cell(_ field: Int) -> Cell { .entry(collection, entry, field) }

    /// A value that the entry had from the beginning.
    fileprivate func write(_ value: Value) -> Write {
        Write(dot: entry.dot, value: value, replacing: [])
    }
}
