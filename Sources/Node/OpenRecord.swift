package import Records
package import Storage

/// A record as it was when it was opened, with the changes that it follows from.
package struct OpenRecord: Sendable {
    package let row: RecordRow
    package let record: Records.Record
    /// Sorted by dot.
    package let changes: [LoggedChange]
}
