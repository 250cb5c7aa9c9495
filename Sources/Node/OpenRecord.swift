package import Records
package import Storage
package import Wire

/// A record as it was when it was opened, with the changes that it follows from.
package struct OpenRecord: Sendable {
    /// As the store had it when the record was opened.
    package let row: RecordRow
    /// Folded from those of `changes` that this program can read.
    package let record: Records.Record
    /// Sorted by dot.
    package let changes: [LoggedChange]

    /// The dot that began it.
    package var id: Dot { row.id }

    /// The unit that it belongs to.
    package var unit: Identifier { row.unit }
}
