import Replication
package import Trust

/// What one connection came to.
package struct ConnectionReport: Sendable {
    /// The key that the peer proved; nil if the handshake did not get that far.
    package internal(set) var peer: PublicKey?
    /// Bytes of messages with their frames' headers; the handshake, TLS and TCP come on top.
    package internal(set) var bytesSent = 0
    /// Counted as `bytesSent` is.
    package internal(set) var bytesReceived = 0
    /// Changes that were sent; if the connection was lost, some of them may not have arrived.
    package internal(set) var changesSent = 0
    /// Whether changes of the peer were stored.
    package internal(set) var hasStored = false
    /// Whether both ends agreed at least once.
    package internal(set) var hasSettled = false
    /// As if the peer had closed, until the connection ends otherwise.
    package internal(set) var ending = ConnectionEnding.session(.closed)
}
