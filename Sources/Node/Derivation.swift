import Casework
import Records
import Storage

/// What follows from a record for the lists: the forms' summary, conflicts and likenesses.
enum Derivation {
    static let derive: @Sendable (Records.Record) -> Derived = { record in
        Derived(
            summary: summary(of: record),
            conflicts: record.conflicts { Forms.rule(for: $0, of: record.kind) },
            likenesses: likenesses(of: record))
    }

    static func formVersion(of kind: RecordKind) -> Int { Forms.form(of: kind)?.version ?? 0 }
}
