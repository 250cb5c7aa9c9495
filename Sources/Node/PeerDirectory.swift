package import Storage
package import Trust
import Wire

/// The peers that this node knows, by what people call them.
package struct PeerDirectory: Sendable {
    /// As they are stored, without this node itself.
    package let peers: [StoredPeer]
    private let tree: UnitTree

    init(_ peers: [StoredPeer], in tree: UnitTree) {
        self.peers = peers
        self.tree = tree
    }

    /// The name of the peer's unit; its address or key while the unit is not known.
    package func name(of peer: StoredPeer) -> String {
        if let unit = tree[peer.unit], !unit.name.isEmpty { return unit.name }
        return peer.address.isEmpty ? peer.key.short : peer.address
    }

    /// How a command names the peer: by its name, or by its key where several go by that name.
    package func word(for peer: StoredPeer) -> String {
        let name = name(of: peer)
        return peers.count { self.name(of: $0) == name } == 1 ? name : peer.key.short
    }

    /// The peer that goes by its unit's name, its address or the beginning of its key's short name.
    package func find(_ text: String) throws -> StoredPeer {
        let exact = peers.filter { name(of: $0) == text || $0.address == text }
        let found = exact.isEmpty ? peers.filter { $0.key.isCalled(text) } : exact
        guard let peer = found.first else { throw NodeError.unknownPeer(text) }
        guard found.count == 1 else { throw NodeError.ambiguousPeer(text, found.map(\.key)) }
        return peer
    }
}

extension Node {
    /// The peers by name.
    package func peerDirectory() throws -> PeerDirectory {
        try read { try PeerDirectory(peers($0), in: units($0)) }
    }
}

extension PublicKey {
    /// What people call a key: a sign that says so, and the first digits of its short name.
    package var short: String { "@" + id.description.prefix(8) }

    /// Whether the text is the sign and enough of the short name to mean it.
    func isCalled(_ text: String) -> Bool {
        text.count >= 5 && ("@" + id.description).hasPrefix(text.lowercased())
    }
}
