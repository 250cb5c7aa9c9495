package import Trust

/// Why no session came about.
package enum TransportError: Error, Hashable, Sendable {
    /// No machine goes by that name, or names cannot be looked up here.
    case unknownHost(Address)
    /// The machine is there, but nobody listens at that port.
    case refused(Address)
    /// No answer came in time.
    case timedOut(Address)
    /// There is no way to that address; the system's error number.
    case unreachable(Address, errno: Int32)
    /// Another node answers there than the one that was meant.
    case wrongKey(expected: PublicKey, found: PublicKey)
    /// What is there speaks no TLS 1.3, or shows no certificate of a node, or does not accept ours.
    case notANode
    /// The handshake did not come to its end in time.
    case handshakeTimedOut
    /// The connection was lost before the handshake was complete.
    case lostInHandshake
    /// Another program listens there already.
    case addressInUse(Address)
    /// This machine cannot listen there; the system's error number.
    case cannotListen(Address, errno: Int32)
}
