import Logging
import NIOCore
import Node
import Replication
import Storage
import Synchronization
import Trust

/// Dials every peer that has an address when it is due (M69), and keeps up the links that are to
/// stand. Each peer has a task of its own: one that does not answer holds up no other.
final class Links: Sendable {
    /// Runs an exchange on a dialled connection until its end.
    typealias Serve = @Sendable (Connection, SessionStart.Mode) async -> ConnectionReport

    private let dialer: Dialer
    private let sessions: Sessions
    private let serve: Serve
    private let peers = Mutex(Peers())

    /// The peers to be dialled, and those for which a task does it.
    private struct Peers {
        var targets: [PublicKey: Target] = [:]
        var dialled: Set<PublicKey> = []
    }

    private struct Target {
        let dial: Dial
        let address: Address

        init?(_ dial: Dial) {
            guard let address = Address(dial.peer.address) else { return nil }
            (self.dial, self.address) = (dial, address)
        }
    }

    init(dialer: Dialer, sessions: Sessions, serve: @escaping Serve) {
        self.dialer = dialer
        self.sessions = sessions
        self.serve = serve
    }

    /// Follows the list of peers until it is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                for peer in newPeers() { group.addTask { await self.keepDialling(peer) } }
                await pause(milliseconds: dialer.timing.peersMilliseconds)
            }
        }
    }

    /// Takes over the list as it is stored; returns those that nobody dials yet.
    private func newPeers() -> [PublicKey] {
        guard let dials = try? dialer.node.dials() else { return [] }
        let pairs = dials.compactMap { dial in Target(dial).map { (dial.peer.key, $0) } }
        return peers.withLock { peers in
            peers.targets = Dictionary(pairs) { first, _ in first }
            return pairs.map(\.0).filter { peers.dialled.insert($0).inserted }
        }
    }

    /// How to dial a peer; nil if it is not listed any more, and its task is to end.
    private func target(_ peer: PublicKey) -> Target? {
        peers.withLock { peers in
            if peers.targets[peer] == nil { peers.dialled.remove(peer) }
            return peers.targets[peer]
        }
    }

    /// Dials one peer again and again, as long as it is listed.
    private func keepDialling(_ peer: PublicKey) async {
        var schedule = DialSchedule(dialer.timing, chance: chance())
        let look = UInt64(dialer.timing.peersMilliseconds)
        while !Task.isCancelled, let target = target(peer) {
            let left = sessions.isOpen(with: peer) ? look : wait(for: target, schedule)
            if left > 0 {
                await pause(milliseconds: Int(min(left, look)))
                continue
            }
            let hasSettled = await link(to: target)
            guard !Task.isCancelled else { return }
            schedule.end(
                target.dial, hasSettled: hasSettled, clock: clock(),
                now: dialer.node.environment.now(), chance: chance())
            tell(wait(for: target, schedule), of: peer)
        }
    }

    private func wait(for target: Target, _ schedule: DialSchedule) -> UInt64 {
        schedule.wait(for: target.dial, clock: clock(), now: dialer.node.environment.now())
    }

    /// Dials once and serves the link until it ends; true if both ends agreed on it.
    private func link(to target: Target) async -> Bool {
        let peer = target.dial.peer.key
        dialer.logger.debug(
            "dialling",
            metadata: ["peer": "\(peer.fingerprint)", "address": "\(target.address)"])
        do {
            let connection = try await dialer.connect(to: target.address, expecting: peer)
            let mode = target.dial.rule == .kept ? SessionStart.Mode.standing : .once
            return await serve(connection, mode).hasSettled
        } catch {
            let reason = (error as? TransportError)?.reason ?? "cancelled"
            dialer.logger.info(
                "link not made", metadata: ["peer": "\(peer.fingerprint)", "reason": "\(reason)"])
            return false
        }
    }

    private func tell(_ wait: UInt64, of peer: PublicKey) {
        dialer.logger.info(
            "next dial", metadata: ["peer": "\(peer.fingerprint)", "milliseconds": "\(wait)"])
    }

    private func clock() -> UInt64 { dialer.timing.clock(EventLoops.group.any()) }

    private func chance() -> UInt8 { dialer.node.environment.random(1).first ?? 0 }

    private func pause(milliseconds: Int) async {
        try? await Task.sleep(for: .milliseconds(milliseconds))
    }
}
