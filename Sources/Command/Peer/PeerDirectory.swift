import Casework
import Node
import Storage
import Trust
import Wire

/// The peers that this node knows, by what people call them.
struct PeerDirectory {
    let peers: [StoredPeer]
    let tree: UnitTree

    init(_ node: Node) throws {
        let own = try node.nodeKey().publicKey
        peers = try node.peers().filter { $0.key != own }
        tree = try node.units()
    }

    /// The name of the peer's unit; its address or key while the unit is not known.
    func name(of peer: StoredPeer) -> String {
        if let unit = tree[peer.unit], !unit.name.isEmpty { return unit.name }
        return peer.address.isEmpty ? peer.key.short : peer.address
    }

    /// How a command names the peer: by its name, or by its key where several go by that name.
    func word(for peer: StoredPeer) -> String {
        let name = name(of: peer)
        return peers.count { self.name(of: $0) == name } == 1 ? name : peer.key.short
    }

    /// The peer that goes by its unit's name, its address or the beginning of its key's short name.
    func find(_ text: String) throws -> StoredPeer {
        let exact = peers.filter { name(of: $0) == text || $0.address == text }
        let found =
            exact.isEmpty
            ? peers.filter {
                text.count >= 5 && ("@" + $0.key.id.description).hasPrefix(text.lowercased())
            }
            : exact
        guard let peer = found.first else { throw NodeError.unknownPeer(text) }
        guard found.count == 1 else {
            let keys = found.map { $0.key.short }.joined(separator: " ")
            throw CommandFailure.usage(
                Wording(
                    "“\(text)”有\(found.count)个对端,请用密钥指明:\(keys)",
                    "“\(text)” is \(found.count) peers; name one by its key: \(keys)"))
        }
        return peer
    }

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

extension PublicKey {
    /// What people call a key: a sign that says so, and the first digits of its short name.
    var short: String { "@" + id.description.prefix(8) }
}
