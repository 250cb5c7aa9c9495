package import Wire

/// A run as it is held: some consecutive changes of one log, packed, with the signature at its end.
package struct StoredRun: Hashable, Sendable {
    /// Grows with every run that is stored: the order of arrival.
    package let key: Int64
    /// The key of the log's row.
    package let log: Int64
    /// The number of the first change, at least 1.
    package let first: UInt64
    /// How many changes, from 1 to `Limits.runChanges`.
    package let count: Int
    /// Packed bytes.
    package let bytes: Int
    /// The chain hash after the last change.
    package let hash: Hash
    /// By the log's writer, over `hash`.
    package let signature: [UInt8]
    /// How many of the changes are left only as the sums of their bytes.
    package let erased: Int

    /// The number of the last change.
    package var last: UInt64 { first + UInt64(count) - 1 }
}
