package import Storage

/// How far a peer is with what this node holds.
package struct PeerStatus: Sendable {
    /// As it is remembered, whether or not it was ever met.
    package let peer: StoredPeer
    /// Changes here that the peer may hold and has confirmed.
    package let confirmed: Int
    /// Changes here that the peer may hold and has not confirmed.
    package let waiting: Int
    /// The claimed time of the oldest of them, seconds since 1970-01-01T00:00Z; nil if none waits.
    package let waitingSince: Int64?
    /// How this node dials it; nil if it has no address.
    package let rule: DialRule?

    /// When `hamlet serve` dials it at the latest, unless something urgent comes, in seconds since
    /// 1970-01-01T00:00Z; nil if the link is kept up, or if it has no address.
    package func due(now: Int64) -> Int64? { rule?.due(agreed: peer.agreed, now: now) }
}
