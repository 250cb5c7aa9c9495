package import Wire

/// A run that has been checked and is ready to be stored.
package struct PackedRun: Sendable {
    /// The number of the first change, at least 1.
    package let first: UInt64
    /// How many changes, from 1 to `Limits.runChanges`.
    package let count: Int
    /// The changes' bytes, compressed.
    package let payload: [UInt8]
    package let hash: Hash
    /// The writer's, over `hash`, the chain hash after the last change.
    package let signature: [UInt8]

    package init(
        first: UInt64, count: Int, payload: [UInt8], hash: Hash, signature: [UInt8]
    ) {
        self.first = first
        self.count = count
        self.payload = payload
        self.hash = hash
        self.signature = signature
    }

    /// The number of the last change, up to which the signature vouches.
    package var last: UInt64 { first + UInt64(count) - 1 }
}
