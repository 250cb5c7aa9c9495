import Logging
import Node
import Replication
import Storage
import Synchronization
import Trust

/// Keeps a standing link to every peer that has an address.
final class Links: Sendable {
    private let dialer: Dialer
    private let sessions: Sessions
    /// Runs an exchange on a dialled connection until its end.
    private let serve: @Sendable (Connection) async -> ConnectionReport
    private let peers = Mutex(Peers())

    /// The peers to be dialled, and those for which a task does it.
    private struct Peers {
        var addresses: [PublicKey: Address] = [:]
        var dialled: Set<PublicKey> = []
    }

    init(
        dialer: Dialer, sessions: Sessions,
        serve: @escaping @Sendable (Connection) async -> ConnectionReport
    ) {
        self.dialer = dialer
        self.sessions = sessions
        self.serve = serve
    }

    /// Follows the list of peers until it is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                for peer in newPeers() { group.addTask { await self.keepLink(to: peer) } }
                await pause(milliseconds: dialer.timing.peersMilliseconds)
            }
        }
    }

    /// Takes over the list as it is stored; returns those that nobody dials yet.
    private func newPeers() -> [PublicKey] {
        guard let stored = try? dialer.node.peers() else { return [] }
        let pairs = stored.compactMap { peer in Address(peer.address).map { (peer.key, $0) } }
        return peers.withLock { peers in
            peers.addresses = Dictionary(pairs) { first, _ in first }
            return pairs.map(\.0).filter { peers.dialled.insert($0).inserted }
        }
    }

    /// Where to dial a peer; nil if it is not listed any more, and its task is to end.
    private func address(of peer: PublicKey) -> Address? {
        peers.withLock { peers in
            if peers.addresses[peer] == nil { peers.dialled.remove(peer) }
            return peers.addresses[peer]
        }
    }

    /// Dials one peer again and again, as long as it is listed.
    private func keepLink(to peer: PublicKey) async {
        var backoff = Backoff(dialer.timing)
        while !Task.isCancelled, let address = address(of: peer) {
            if sessions.isOpen(with: peer) {
                await pause(milliseconds: dialer.timing.peersMilliseconds)
                continue
            }
            if await link(to: peer, at: address) { backoff.reset() }
            let chance = dialer.node.environment.random(1).first ?? 0
            await pause(milliseconds: backoff.next(chance: chance))
        }
    }

    /// Dials once and serves the link until it ends; true if both ends agreed on it.
    private func link(to peer: PublicKey, at address: Address) async -> Bool {
        dialer.logger.debug(
            "dialling", metadata: ["peer": "\(peer.fingerprint)", "address": "\(address)"])
        do {
            let connection = try await dialer.connect(to: address, expecting: peer)
            return await serve(connection).hasSettled
        } catch {
            let reason = (error as? TransportError)?.reason ?? "cancelled"
            dialer.logger.info(
                "link not made", metadata: ["peer": "\(peer.fingerprint)", "reason": "\(reason)"])
            return false
        }
    }

    private func pause(milliseconds: Int) async {
        try? await Task.sleep(for: .milliseconds(milliseconds))
    }
}
