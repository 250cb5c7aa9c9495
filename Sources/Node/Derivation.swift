import Casework
import Records
import Storage

/// What follows from a record for the lists: the forms' summary, conflicts, and by what other files
/// of the same child may be found.
enum Derivation {
    static let derive: @Sendable (Records.Record) -> Derived = { record in
        let summary = RecordSummary(record)
        return Derived(
            summary: summary.encode(),
            conflicts: record.conflicts { Forms.rule(for: $0, of: record.kind) },
            likenesses: summary.child?.matchKeys.map(\.bytes) ?? [],
            needsReview: summary.child.map {
                $0.isEditedAfterClosing || !$0.links.isEmpty
            } ?? false, isUrgent: summary.isUrgent)
    }

    /// By what the derived tables were made. Raise the first number whenever changes are read, or
    /// records derived, in another way than before: what an older program could not read is not in
    /// its tables, and nothing else would ever put it there.
    static var version: [UInt8] {
        let forms = Forms.all.map { String($0.version) }
        return Array((["11"] + forms).joined(separator: ".").utf8)
    }

    static func formVersion(of kind: RecordKind) -> Int { Forms.form(of: kind)?.version ?? 0 }
}
