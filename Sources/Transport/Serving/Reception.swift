import NIOCore
import NIOPosix

/// Takes in connections from outside, as many as there is room for, and hands them on.
struct Reception: Sendable {
    let identity: NodeIdentity
    let timing: Timing
    let sessions: Sessions
    let acceptance: AsyncStream<Accepted>.Continuation

    /// Begins to listen.
    func listen(on address: Address) async throws -> any Channel {
        let bootstrap = ServerBootstrap(group: EventLoops.group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    // When file descriptors run out, it waits and goes on.
                    try channel.pipeline.syncOperations.addHandler(
                        AcceptBackoffHandler(shouldForwardIOErrorCaught: false))
                }
            }
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try receive(channel) }
            }
        do {
            return try await bootstrap.bind(host: address.host, port: address.port).get()
        } catch {
            throw TransportError(error, listeningAt: address)
        }
    }

    /// Runs on the event loop, before anything is read.
    private func receive(_ channel: any Channel) throws {
        let admission = sessions.admit(from: Origin(channel.remoteAddress)) { signal in
            channel.triggerUserOutboundEvent(signal, promise: nil)
        }
        switch admission {
        case .admitted(let number), .surplus(let number, _):
            channel.closeFuture.whenComplete { _ in sessions.leave(number) }
        case .full: return channel.close(promise: nil)
        }
        let proof = PeerProof(expecting: nil)
        let connection = try Connection(
            on: channel, tls: identity.serverHandler(proof), proof: proof, timing: timing)
        let accepted = Accepted(connection: connection, admission: admission)
        if case .terminated = acceptance.yield(accepted) { Task { await connection.discard() } }
    }
}
