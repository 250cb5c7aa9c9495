/// What is known of one thing: a function of its set of changes and of nothing else (invariant 1).
package struct Record: Hashable, Sendable {
    /// The dot that began the record.
    package let id: Dot
    package let kind: RecordKind
    /// The fields and the elements of sets, sorted by cell.
    package let cells: [CellState]
    /// The entries of all collections, sorted by collection and entry.
    package let entries: [CollectionEntries]
    /// The changes that the record was folded from, sorted.
    package let dots: [Dot]
    /// How many operations this program does not know (invariant 6).
    package let unknownOperations: Int
    /// Whether the change that began the record is here.
    package var isBegun: Bool { dots.contains(id) }

    /// The cell; nil if nobody wrote it.
    package subscript(cell: Cell) -> CellState? {
        if case .entry(let collection, let entry, let field) = cell {
            return self.entries(of: collection).first { $0.id == entry }?[field]
        }
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].cell < cell { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].cell == cell ? cells[low] : nil
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

    /// Every cell, also those of entries.
    package var allCells: [CellState] { cells + entries.flatMap { $0.entries.flatMap(\.cells) } }
}

extension [Value] {
    fileprivate var allNull: Bool { allSatisfy { $0 == .null } }
}
