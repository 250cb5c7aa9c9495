import Replication
import Trust

/// What a connection's task hears, in the order in which it happened.
enum Arrival: Sendable {
    /// The handshake is complete: the peer has proved this key.
    case opened(PublicKey)
    /// One message of the peer.
    case message([UInt8])
    /// Time passes.
    case tick
    /// Somebody has stored changes.
    case changed
    /// This node stops.
    case stop
    /// The peer has passed a bound of the connection itself.
    case refused(Refusal)
    /// The handshake has failed.
    case failed(TransportError)
}
