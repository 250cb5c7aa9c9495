package import Replication

/// How a connection ended.
package enum ConnectionEnding: Sendable {
    /// With its session, which says why.
    case session(Ending)
    /// No session came about.
    case transport(TransportError)
    /// This node's own store could not go on; the peer was told that it is unavailable.
    case node(any Error)
}
