/// What the lists know of a record, with its summary as it was derived.
package struct StoredSummary: Sendable {
    /// As the store had it when the summary was derived.
    package let row: RecordRow
    /// In the form of the caller.
    package let summary: [UInt8]
}
