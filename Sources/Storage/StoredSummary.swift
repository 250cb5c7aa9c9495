import Trust

/// A record with its summary, which is still sealed: whoever reads it opens it, and so on all
/// processors.
package struct StoredSummary: Sendable {
    /// As the store had it when it was read.
    package let row: RecordRow
    let sealed: [UInt8]
    let key: DataKey

    /// The summary as it was derived; empty if it never was.
    package func open() throws -> [UInt8] {
        try SealedDerived.summary(sealed, of: row, with: key)
    }
}
