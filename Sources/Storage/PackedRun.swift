package import Wire

/// A run that has been checked and is ready to be stored.
package struct PackedRun: Sendable {
    package let first: UInt64
    package let count: Int
    /// The changes' bytes, compressed.
    package let payload: [UInt8]
    package let hash: Hash
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

    package var last: UInt64 { first + UInt64(count) - 1 }
}
