package import Replication
package import Trust
package import Wire

/// A node that this one exchanges with, as it is remembered.
package struct StoredPeer: Hashable, Sendable {
    /// The key that the node proves.
    package let key: PublicKey
    /// The unit it belongs to.
    package let unit: Identifier
    /// Where to dial it, such as `10.0.0.5:4870`; empty if it only dials us.
    package let address: String
    /// The order of arrival up to which both held the same at the last agreement.
    package let mark: UInt64
    /// The sum that both had then; nil if they never agreed.
    package let digest: Digest?
    /// When a session was last opened, by claimed time in seconds since 1970-01-01T00:00Z; nil if
    /// none ever was.
    package let met: Int64?
    /// When a session last ended in agreement, likewise; nil if none ever did.
    package let agreed: Int64?
}
