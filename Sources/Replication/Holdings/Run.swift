package import Wire

/// Consecutive changes of one log, compressed, with the signature that vouches for them.
package struct Run: Hashable, Sendable {
    /// Its whole id; a `RunMessage` carries the first eight bytes.
    package let log: Identifier
    /// The number of the first change, at least 1.
    package let first: UInt64
    /// How many changes, at least 1.
    package let count: Int
    /// The chain hash at `first - 1`, given where the log has branches and it says which one is
    /// continued or left; nil where there is only one.
    package let before: Hash?
    /// The changes as they were signed, compressed; opaque to this layer.
    package let payload: [UInt8]
    /// The writer's signature over the chain hash at `last`: 64 bytes.
    package let signature: [UInt8]

    package init(
        log: Identifier, first: UInt64, count: Int, before: Hash? = nil, payload: [UInt8],
        signature: [UInt8]
    ) {
        self.log = log
        self.first = first
        self.count = count
        self.before = before
        self.payload = payload
        self.signature = signature
    }

    /// How many bytes a signature has (Ed25519).
    package static let signatureBytes = 64

    /// The number of the last change.
    package var last: UInt64 { first + UInt64(count) - 1 }
}
