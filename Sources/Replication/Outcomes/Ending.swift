/// Why a session ended.
package enum Ending: Hashable, Sendable {
    /// Everything was exchanged.
    case done
    /// This node stopped it.
    case stopped
    /// The connection ended.
    case closed
    /// This node refused to go on.
    case refused(Refusal)
    /// The peer refused to go on.
    case refusedByPeer(RefusalNotice)
}
