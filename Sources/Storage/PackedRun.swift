import Records
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
    /// How many of the changes are left only as the sums of their bytes.
    package let erased: Int

    package init(
        first: UInt64, count: Int, payload: [UInt8], hash: Hash, signature: [UInt8],
        erased: Int = 0
    ) {
        self.first = first
        self.count = count
        self.payload = payload
        self.hash = hash
        self.signature = signature
        self.erased = erased
    }

    /// Whether the payload stays within its bound whatever is erased of it one day: the sums that
    /// then stand there cannot be packed, and a run cannot be cut where nobody has signed.
    package var hasRoomForErasing: Bool {
        payload.count + (count - 1) * ErasedChange.byteCount <= Limits.runBytes
    }

    /// The number of the last change, up to which the signature vouches.
    package var last: UInt64 { first + UInt64(count) - 1 }
}
