import Replication

/// What becomes of a connection that somebody opens to this node.
enum Admission: Hashable, Sendable {
    /// It may have a session; its number in `Sessions`.
    case admitted(Int)
    /// It is told why there is no session for it.
    case surplus(Int, Refusal)
    /// It is closed at once: even those that are told why are too many, or the node stops.
    case full
}
