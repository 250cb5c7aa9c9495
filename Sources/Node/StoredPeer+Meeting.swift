import Replication
import Storage
import Trust
import Wire

extension StoredPeer {
    /// A peer of which nothing is known but its key.
    static func unmet(_ key: PublicKey) -> StoredPeer {
        StoredPeer(
            key: key, unit: Identifier(high: 0, low: 0), address: "", mark: 0, digest: nil,
            met: nil, agreed: nil)
    }

    func met(unit: Identifier, time: Int64) -> StoredPeer {
        StoredPeer(
            key: key, unit: unit, address: address, mark: mark, digest: digest, met: time,
            agreed: agreed)
    }

    func agreed(on digest: Digest, at mark: UInt64, time: Int64) -> StoredPeer {
        StoredPeer(
            key: key, unit: unit, address: address, mark: mark, digest: digest, met: met,
            agreed: time)
    }

    func agreed(at mark: UInt64, time: Int64) -> StoredPeer {
        StoredPeer(
            key: key, unit: unit, address: address, mark: mark, digest: digest, met: met,
            agreed: time)
    }

    func dialled(at address: String) -> StoredPeer {
        StoredPeer(
            key: key, unit: unit, address: address, mark: mark, digest: digest, met: met,
            agreed: agreed)
    }
}
