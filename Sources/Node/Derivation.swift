import Casework
import Records
import Storage

/// What follows from a record for the lists: the forms' summary, conflicts, and by what other files
/// of the same child may be found.
enum Derivation {
    /// What a file says of entries that stand in another of the child's counts where all are seen
    /// as one. Alone it only makes the file urgent: what was reopened there is to be found.
    static let derive: @Sendable (Records.Record) -> Derived = { record in
        let own = record.withoutForeignEntries
        let summary = RecordSummary(own)
        let isUrgent = summary.isUrgent || own != record && RecordSummary(record).isUrgent
        return Derived(
            summary: summary.encode(),
            conflicts: own.conflicts { Forms.rule(for: $0, of: record.kind) },
            likenesses: summary.child?.matchKeys.map(\.bytes) ?? [],
            needsReview: summary.child.map {
                $0.isEditedAfterClosing || !$0.links.isEmpty
            } ?? false, isUrgent: isUrgent)
    }

    /// By what the derived tables were made. Raise the first number whenever changes are read, or
    /// records derived, in another way than before: what an older program could not read is not in
    /// its tables, and nothing else would ever put it there.
    static var version: [UInt8] {
        let forms = Forms.all.map { String($0.version) }
        return Array((["12"] + forms).joined(separator: ".").utf8)
    }

    static func formVersion(of kind: RecordKind) -> Int { Forms.form(of: kind)?.version ?? 0 }
}
