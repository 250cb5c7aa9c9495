/// Rows of a table that are no records, and why they were passed over.
package struct SkippedRows: Sendable, Hashable {
    /// The rows in the file, counted from 1.
    package let rows: ClosedRange<Int>
    /// Why they are no records.
    package let reason: SkipReason
    /// What is written in them, cell by cell; nothing for blank rows.
    package let texts: [String]
}
