/// One entry of a collection: one visit of many.
package struct Entry: Hashable, Sendable {
    /// The change and the operation that added it.
    package let id: EntryID
    /// The cells of the entry, sorted by field.
    package let cells: [CellState]
    /// The entry that this one corrects.
    package let corrects: EntryID?
    /// The entries that correct this one, sorted.
    package let correctedBy: [EntryID]
    /// Who took the entry out, sorted by dot.
    package let removals: [Removal]

    /// Whether the entry counts. A removal takes away only what its writer saw: if a value was
    /// written meanwhile, or a correction added, the entry stays, marked.
    package var status: Status {
        if removals.isEmpty { return .present }
        let seen = Set(removals.flatMap(\.seen))
        let isEdited = cells.contains { $0.hasLive { !seen.contains($0.dot) } }
        let isCorrected = correctedBy.contains { !seen.contains($0.dot) }
        return isEdited || isCorrected ? .editedAgainstRemoval : .removed
    }

    /// How an entry stands.
    package enum Status: Hashable, Sendable {
        case present
        case removed
        /// Someone took it out while someone else went on writing it: a person decides.
        case editedAgainstRemoval
    }

    /// The cell of a field; nil if nobody wrote it.
    package subscript(field: Int) -> CellState? {
        cells.first { cell in
            if case .entry(_, _, field) = cell.cell { true } else { false }
        }
    }
}
