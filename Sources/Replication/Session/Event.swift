/// What happens to a session. Every `.describe` and `.store` is answered once, in the order in
/// which they were asked for; a `.place` is answered before the next message is handed in.
package enum Event: Hashable, Sendable {
    /// The connection stands, and the peer's key is proved. A memory is given only of a peer that
    /// can still be placed by that key: hints are sent before it has greeted.
    case opened(memory: PeerMemory?)
    /// One message of the peer.
    case received([UInt8])
    /// The peer stands at this place: the answer to `.place`.
    case placed(Place)
    /// The peer cannot be placed: the answer to `.place`. On `.unknownGrant` its grants are asked
    /// for, once.
    case notPlaced(StoreFault)
    /// The log is known, or would be kept with its first run: the answer to `.describe`.
    case described
    /// The run is on disk and brought something new: the answer to `.store`. The head is that of
    /// its branch.
    case stored(FrontierEntry)
    /// The run was on disk already: the answer to `.store`, with the head of its branch.
    case held(FrontierEntry)
    /// The run is on disk but does not count yet: in quarantine, or ahead of a gap. It is held,
    /// and acknowledged.
    case setAside(StoreFault)
    /// The run stands ahead of a gap and is not kept: the answer to `.store`. It is looked for
    /// again.
    case dropped
    /// The log is not kept, without fault of the peer: the answer to `.describe` or `.store`.
    case declined(StoreFault)
    /// No honest peer sends this, but for a hint that continues what is not here, whose signature
    /// then does not hold: the answer to `.describe` or `.store`. The session ends; a hint is
    /// looked for again.
    case rejected(StoreFault)
    /// Changes were stored, which came from this peer or from elsewhere.
    case changed
    /// Time passes: milliseconds of a clock that never goes back, at least every second.
    case tick(milliseconds: UInt64)
    /// The connection ended.
    case closed
    /// This node wants the session to end, such as when it is shutting down.
    case stop(Refusal)
}
