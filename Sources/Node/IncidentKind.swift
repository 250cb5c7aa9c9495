/// What a person should know; `docs/operations.md` says what each means and what to do.
package enum IncidentKind: Int, Hashable, Sendable, CaseIterable {
    /// The store had come further than it is now: a backup was put back.
    case restored = 1
    /// The store stands in another place or on another machine than before.
    case copied = 2
    /// Changes of this node's own writer came back from a peer.
    case ownPastReturned = 3
    /// One log has two different changes under one number.
    case fork = 4
    /// A peer sent what no honest peer sends.
    case refusedPeer = 5
    /// A log is kept but does not count: no grant covers its writer.
    case quarantine = 6
    /// Changes arrived ahead of a gap and wait for it to close.
    case gap = 7
    /// Two nodes exchanged everything and their sums still differ.
    case disagreement = 8
    /// A peer does not keep a log of ours.
    case declinedByPeer = 9
    /// A log that a peer offered is not kept here: nobody vouches for its writer, or it would pass
    /// a bound.
    case declined = 10
    /// This machine, or someone who works on it, was revoked; or a peer says so.
    case revoked = 11
    /// A machine that was revoked has asked to exchange, and was refused.
    case revokedPeer = 12
    /// Changes of a revoked writer, beyond where the log ends, wait to be adopted or left.
    case afterRevocation = 13
    /// Someone has written to a record that was erased, without knowing of it.
    case writtenAfterErasure = 14
    /// A parcel, the history of a file from another unit, does not count, or says other than what
    /// is known.
    case refusedParcel = 15
}
