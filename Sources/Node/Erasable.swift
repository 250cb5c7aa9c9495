import Casework
package import Records

/// What may be erased at one go.
package struct Erasable: Sendable {
    /// The records, that which was asked for first.
    package let records: [Dot]
    /// What they are about.
    let kind: RecordKind
    /// As it was opened; nil where nothing of an erased record is shown any more: what was written
    /// to it does not count, or a parcel brings it to where it was not erased.
    let file: ChildFile?

    /// A child's file with the others of the child, or a family's record.
    package init(_ file: ChildFile) {
        records = file.all.map(\.id)
        kind = file.form.kind
        self.file = file
    }

    /// What is left of an erased record.
    init(leftOf tombstone: Tombstone) {
        records = [tombstone.record]
        kind = tombstone.kind
        file = nil
    }
}
