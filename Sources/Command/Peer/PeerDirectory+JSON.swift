import Node
import Storage
import Trust
import Wire

extension PeerDirectory {
    /// A peer for programs.
    func json(_ peer: StoredPeer) -> JSON {
        [
            "key": .string(Hexadecimal.encode(peer.key.bytes)),
            "id": .string(peer.key.id.description),
            "unit": .string(peer.unit.description), "name": .string(name(of: peer)),
            "address": .string(peer.address), "met": JSON(time: peer.met),
            "agreed": JSON(time: peer.agreed),
        ]
    }
}
