package import Wire

/// What a session found that a person should know.
package enum Incident: Hashable, Sendable {
    /// The log has two different changes at this number, and more after it. Every session that
    /// meets it may say so again.
    case fork(log: Identifier, at: UInt64)
    /// Changes of this node's own writer came back from a peer: the store was restored from an
    /// older copy. The node starts a new incarnation. Said once a run.
    case ownPastReturned(log: Identifier, from: UInt64, to: UInt64)
    /// This node does not keep a log that the peer offers.
    case declined(log: Identifier, StoreFault)
    /// The peer does not keep a log of ours; the fault's code may be of a newer version.
    case declinedByPeer(log: Identifier, code: UInt64)
    /// Everything was exchanged, and still the sums differ.
    case disagreement(ours: Digest, theirs: Digest)
}
