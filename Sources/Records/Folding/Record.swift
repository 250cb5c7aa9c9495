/// What is known of one thing: a function of its set of changes and of nothing else (invariant 1).
package struct Record: Hashable, Sendable {
    /// The dot that began the record.
    package let id: Dot
    /// What it is about.
    package let kind: RecordKind
    /// When the change that began it claims to have been written, in seconds since
    /// 1970-01-01T00:00Z; nil while that change is not here. Doubted like every claimed time.
    package let begun: Int64?
    /// The fields and the elements of sets, sorted by cell.
    package let cells: [CellState]
    /// The entries of all collections, sorted by collection and entry.
    package let entries: [CollectionEntries]
    /// The changes that the record was folded from, sorted.
    package let dots: [Dot]
    /// How many operations this program does not know (invariant 6).
    package let unknownOperations: Int

    /// The cell; nil if nobody wrote it.
    package subscript(cell: Cell) -> CellState? {
        if case .entry(let collection, let entry, let field) = cell {
            let entries = entries(of: collection)
            let place = entries.firstPlace { !($0.id < entry) }
            return place < entries.count && entries[place].id == entry ? entries[place][field] : nil
        }
        let place = cells.firstPlace { !($0.cell < cell) }
        return place < cells.count && cells[place].cell == cell ? cells[place] : nil
    }

    /// The entries of one collection, sorted; also those that were removed.
    package func entries(of collection: Int) -> [Entry] {
        entries.first { $0.collection == collection }?.entries ?? []
    }

    /// The elements of a set that are in it, sorted by code, each with what was said of it.
    package func elements(of field: Int) -> [(code: Int, state: CellState)] {
        cells.compactMap { state in
            guard case .element(field, let code) = state.cell, !state.presentValues.allNull
            else { return nil }
            return (code, state)
        }
    }

    /// The record without entries that no change of it has added: they stand in another file of the
    /// child, or what added them was erased. By what name they go depends on whether the log of
    /// that file is here and has branches, so what is said of a record alone must not name them.
    package var withoutForeignEntries: Record {
        guard entries.contains(where: { $0.entries.contains(where: isForeign) }) else {
            return self
        }
        let own = entries.map { collection in
            CollectionEntries(
                collection: collection.collection,
                entries: collection.entries.filter { !isForeign($0) })
        }
        return Record(
            id: id, kind: kind, begun: begun, cells: cells,
            entries: own.filter { !$0.entries.isEmpty }, dots: dots,
            unknownOperations: unknownOperations)
    }

    private func isForeign(_ entry: Entry) -> Bool {
        let place = dots.firstPlace { !($0 < entry.id.dot) }
        return place == dots.count || dots[place] != entry.id.dot
    }

    /// The cells for which the closure is true, also those of entries; sorted by cell.
    func cells(where isWanted: (CellState) -> Bool) -> [CellState] {
        var found = cells.filter(isWanted)
        for collection in entries {
            for entry in collection.entries {
                for cell in entry.cells where isWanted(cell) { found.append(cell) }
            }
        }
        return found
    }
}

extension Array {
    /// Halves the way to the first element for which a condition holds that holds for all after it.
    fileprivate func firstPlace(where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension [Value] {
    fileprivate var allNull: Bool { allSatisfy { $0 == .null } }
}
