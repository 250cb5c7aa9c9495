package import Records

/// What begins a family's record in another unit so that it says what the old one does of the
/// household. Its children are entered as each of them comes.
///
/// (1) What people disagreed about they disagree about in the new record; of an entry whose fields
///     they disagreed about, each version stands there.
/// (2) The history, the notes to conflicts and who opened what was sealed stay with the old record.
package struct FamilyTransfer: Sendable {
    /// The changes of the new record, in order; the first begins it.
    package let changes: [[Operation]]

    /// - Parameter old: the record where the family lived before.
    package init(of old: Record) {
        var rounds: [[Operation]] = [[]]
        for state in old.cells {
            for (round, side) in state.sides.enumerated() {
                if round == rounds.count { rounds.append([]) }
                rounds[round].append(.write(state.cell, side.value, replacing: []))
            }
        }
        rounds[0] += Self.entries(of: old)
        changes = rounds.flatMap(\.parts)
    }

    private static let left = [
        FamilyForm.members, ConflictNote.collection, SealedReadings.collection,
    ]

    private static func entries(of record: Record) -> [Operation] {
        record.entries.filter { !left.contains($0.collection) }.flatMap { list in
            list.entries.filter(\.isCurrent).flatMap(\.variants).map {
                .add(collection: list.collection, fields: $0, corrects: nil)
            }
        }
    }
}
