/// Why a node does not keep what a peer sent, or cannot place the peer. The numbers that are not
/// here are kept free for what a later version may say.
package enum StoreFault: UInt8, Error, Hashable, Sendable, CaseIterable {
    /// The signature does not fit the chain hash.
    case signature = 1
    /// The payload cannot be read: compression, encoding or its declared length.
    case content = 3
    /// The payload would pass a bound when unpacked.
    case size = 4
    /// The description's hash is not the log's id, or it states another unit or class.
    case description = 5
    /// No chain of grants covers the writer, or the peer.
    case grants = 6
    /// The grant that the peer names is not known here; it may be shown.
    case unknownGrant = 7
    /// The grant is not for the key that the connection has proved.
    case key = 8
    /// The peer's grant was ended by a revocation.
    case revoked = 9
    /// The log has more branches than are kept apart.
    case branches = 10
    /// The changes stand ahead of a gap.
    case gap = 11
    /// The writer's right does not cover the changes; they are kept in quarantine.
    case quarantine = 12
    /// Another log that is held has the same first eight bytes.
    case name = 15
}
