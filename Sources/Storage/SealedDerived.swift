import Records
import Trust

/// What follows from a record, sealed and ready to be stored.
struct SealedDerived: Sendable {
    let row: RecordRow
    let kind: RecordKind
    let needsReview: Bool
    let isUrgent: Bool
    let summary: [UInt8]
    /// In the order of their numbers.
    let conflicts: [(isHard: Bool, sealed: [UInt8])]
    let likenesses: [[UInt8]]

    var hard: Int { conflicts.count { $0.isHard } }

    init(_ derived: Derived, kind: RecordKind, of row: RecordRow, with key: DataKey) {
        self.row = row
        self.kind = kind
        needsReview = derived.needsReview
        isUrgent = derived.isUrgent
        summary = key.seal(derived.summary, for: Self.place(row))
        conflicts = derived.conflicts.enumerated().map { ordinal, conflict in
            let place = SealedPlace("conflict", row.key, Int64(ordinal))
            return (conflict.rule.isHard, key.seal(conflict.encode(), for: place))
        }
        likenesses = derived.likenesses.map { key.name($0) }
    }

    /// Opens the summary of a record; empty if it was never derived.
    static func summary(
        _ sealed: [UInt8], of row: RecordRow, with key: DataKey
    ) throws -> [UInt8] {
        if sealed.isEmpty { return [] }
        guard let summary = key.open(sealed, for: place(row)) else {
            throw StoreError.damaged(what: "summary \(row.key)")
        }
        return summary
    }

    private static func place(_ row: RecordRow) -> SealedPlace { SealedPlace("record", row.key) }
}
