import Records
import Trust

/// What follows from a record, sealed where it stands by itself, and ready to be stored.
struct SealedDerived: Sendable {
    /// As the record was before.
    let row: RecordRow
    let needsReview: Bool
    let isUrgent: Bool
    /// Sealed with those beside it.
    let entry: StoredSummary
    /// In the order of their numbers.
    let conflicts: [(isHard: Bool, sealed: [UInt8])]
    let likenesses: [[UInt8]]

    init(_ derived: Derived, kind: RecordKind, of row: RecordRow, with key: DataKey) {
        self.row = row
        needsReview = derived.needsReview
        isUrgent = derived.isUrgent
        let hard = derived.conflicts.count { $0.rule.isHard }
        entry = StoredSummary(
            row: RecordRow(
                key: row.key, id: row.id, unit: row.unit, kind: kind, hardConflicts: hard,
                softConflicts: derived.conflicts.count - hard, hasBegun: row.hasBegun),
            summary: derived.summary)
        conflicts = derived.conflicts.enumerated().map { ordinal, conflict in
            let place = SealedPlace("conflict", row.key, Int64(ordinal))
            return (conflict.rule.isHard, key.seal(conflict.encode(), for: place))
        }
        likenesses = derived.likenesses.map { key.name($0) }
    }
}
