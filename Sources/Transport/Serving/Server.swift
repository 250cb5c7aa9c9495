package import Logging
import NIOCore
import NIOPosix
package import Node
import Replication
import ServiceLifecycle
import Storage
import Trust

/// A node that others can dial, and that dials its own peers: `hamlet serve`.
///
/// (1) What one peer does harms no other: each connection has its task and its bounds.
/// (2) What any session stores, and what another process writes, is passed on at once.
/// (3) A stop lets sessions end by themselves, for a bounded time.
package final class Server: Service {
    /// Where it listens, with the port that the system chose if none was named.
    package let address: Address
    private let node: Node
    private let logger: Logger
    private let timing: Timing
    private let onReport: @Sendable (ConnectionReport) -> Void
    private let sessions: Sessions
    private let dialer: Dialer
    private let listener: any Channel
    private let accepted: AsyncStream<Accepted>
    private let acceptance: AsyncStream<Accepted>.Continuation

    /// Begins to listen. Connections wait until `run`.
    ///
    /// - Parameters:
    ///   - address: a number or name of this machine; `[::]` for all of them, IPv4 too.
    ///   - onReport: told of every connection that has ended.
    /// - Throws: `TransportError`, or what the node throws if its key cannot be read.
    package static func listen(
        on address: Address, node: Node, logger: Logger, timing: Timing = Timing(),
        onReport: @escaping @Sendable (ConnectionReport) -> Void
    ) async throws -> Server {
        let identity = try NodeIdentity(node.nodeKey(), timing: timing)
        let (accepted, acceptance) = AsyncStream.makeStream(of: Accepted.self)
        let sessions = Sessions()
        let reception = Reception(
            identity: identity, timing: timing, sessions: sessions, acceptance: acceptance)
        let listener = try await reception.listen(on: address)
        return Server(
            address: Address(host: address.host, port: listener.localAddress?.port ?? address.port),
            node: node, timing: timing, onReport: onReport, sessions: sessions,
            dialer: Dialer(node: node, identity: identity, logger: logger, timing: timing),
            listener: listener, accepted: accepted, acceptance: acceptance)
    }

    private init(
        address: Address, node: Node, timing: Timing,
        onReport: @escaping @Sendable (ConnectionReport) -> Void, sessions: Sessions,
        dialer: Dialer, listener: any Channel, accepted: AsyncStream<Accepted>,
        acceptance: AsyncStream<Accepted>.Continuation
    ) {
        (self.address, self.node, self.timing) = (address, node, timing)
        (self.onReport, self.sessions, self.dialer) = (onReport, sessions, dialer)
        (self.listener, self.accepted, self.acceptance) = (listener, accepted, acceptance)
        logger = dialer.logger
    }

    /// Serves until it is cancelled or shut down gracefully; returns when every session has ended.
    package func run() async throws {
        await withTaskCancellationOrGracefulShutdownHandler {
            // A task of its own: what is under way is ended by `stop`, not cut off.
            await Task { await self.serve() }.value
        } onCancelOrGracefulShutdown: {
            self.stop()
        }
    }

    private func stop() {
        logger.info("stopping")
        listener.close(promise: nil)
        acceptance.finish()
        sessions.stop()
        let sessions = sessions
        let delay = TimeAmount.milliseconds(Int64(timing.stoppingMilliseconds))
        listener.eventLoop.scheduleTask(in: delay) { sessions.signal(.abort) }
    }

    private func serve() async {
        let links = Links(dialer: dialer, sessions: sessions) { connection, mode in
            await self.serve(dialled: connection, mode)
        }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await links.run() }
            group.addTask { await self.watchStore() }
            await serveAccepted()
            group.cancelAll()
        }
    }

    private func serveAccepted() async {
        await withDiscardingTaskGroup { group in
            for await next in accepted { group.addTask { await self.serve(next) } }
        }
    }

    private func serve(_ accepted: Accepted) async {
        switch accepted.admission {
        case .admitted(let number):
            _ = await run(accepted.connection, number, .responder, .standing, refusal: nil)
        case .surplus(let number, let refusal):
            _ = await run(accepted.connection, number, .responder, .standing, refusal: refusal)
        case .full: await accepted.connection.discard()
        }
    }

    private func serve(
        dialled connection: Connection, _ mode: SessionStart.Mode
    ) async -> ConnectionReport {
        guard let number = sessions.enterDialled(signal: connection.signal) else {
            await connection.discard()
            return ConnectionReport()
        }
        let report = await Task {
            await self.run(connection, number, .initiator, mode, refusal: nil)
        }.value
        sessions.leave(number)
        return report
    }

    private func run(
        _ connection: Connection, _ number: Int, _ role: SessionStart.Role,
        _ mode: SessionStart.Mode, refusal: Refusal?
    ) async -> ConnectionReport {
        let report = await connection.run(
            Exchange(
                node: node, role: role, mode: mode, refusal: refusal,
                listener: exchangeListener(number)))
        onReport(report)
        return report
    }

    private func exchangeListener(_ number: Int) -> ExchangeListener {
        let (sessions, clock, loop, logger) = (sessions, timing.clock, listener.eventLoop, logger)
        return ExchangeListener(
            clock: { clock(loop) },
            opened: { peer in
                sessions.name(number, peer)
                logger.info("session begun", metadata: ["peer": "\(peer.fingerprint)"])
            },
            stored: { sessions.signal(.changed) })
    }

    /// Looks for what another process has written to the store, once for all sessions.
    private func watchStore() async {
        var known = try? node.store.version()
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(timing.pollMilliseconds))
            guard let version = try? node.store.version(), version != known else { continue }
            known = version
            sessions.signal(.changed)
        }
    }
}
