package import Wire

/// What a session found that a person should know. Forks, and an own past that comes back, the node
/// finds itself as it keeps a run.
package enum Incident: Hashable, Sendable {
    /// This node does not keep a log that the peer offers.
    case declined(log: Identifier, StoreFault)
    /// The peer does not keep a log of ours; the fault's code may be of a newer version.
    case declinedByPeer(log: Identifier, code: UInt64)
    /// Everything was exchanged, and still the sums differ.
    case disagreement(ours: Digest, theirs: Digest)
}
