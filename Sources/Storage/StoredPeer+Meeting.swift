package import Replication
package import Trust
package import Wire

extension StoredPeer {
    /// A peer of which nothing is known but its key, and at most what others say of it.
    package static func unmet(
        _ key: PublicKey, unit: Identifier = Identifier(high: 0, low: 0), address: String = ""
    ) -> StoredPeer {
        StoredPeer(
            key: key, unit: unit, address: address, mark: 0, digest: nil, met: nil, agreed: nil)
    }

    /// The same peer, met just now.
    package func met(unit: Identifier, time: Int64) -> StoredPeer {
        StoredPeer(
            key: key, unit: unit, address: address, mark: mark, digest: digest, met: time,
            agreed: agreed)
    }

    /// The same peer, with which this node has just agreed.
    package func agreed(on digest: Digest, at mark: UInt64, time: Int64) -> StoredPeer {
        StoredPeer(
            key: key, unit: unit, address: address, mark: mark, digest: digest, met: met,
            agreed: time)
    }

    /// The same peer, which has just confirmed everything up to a mark.
    package func agreed(at mark: UInt64, time: Int64) -> StoredPeer {
        StoredPeer(
            key: key, unit: unit, address: address, mark: mark, digest: digest, met: met,
            agreed: time)
    }

    /// The same peer, to be dialled at an address.
    package func dialled(at address: String) -> StoredPeer {
        StoredPeer(
            key: key, unit: unit, address: address, mark: mark, digest: digest, met: met,
            agreed: agreed)
    }
}
