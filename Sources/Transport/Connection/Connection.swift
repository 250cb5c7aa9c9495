import NIOCore
import NIOSSL
import Wire

/// One connection and the loop that serves it. One task runs it from the handshake to the end; the
/// exchange is its local variable.
struct Connection: Sendable {
    private let channel: NIOAsyncChannel<Arrival, [UInt8]>
    private let pending: Pending

    /// Sets up a channel that has not begun to read. To be called on its event loop.
    init(on channel: any Channel, tls: NIOSSLHandler, proof: PeerProof, timing: Timing) throws {
        try Self.setOptions(of: channel)
        let pending = Pending()
        let frames = FrameHandler(proof: proof, pending: pending, timing: timing)
        try channel.pipeline.syncOperations.addHandlers([tls, frames])
        self.pending = pending
        self.channel = try NIOAsyncChannel(
            wrappingChannelSynchronously: channel,
            configuration: NIOAsyncChannel.Configuration(
                backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2)))
    }

    /// Runs the exchange until it ends or the connection does, then closes the connection.
    func run(_ exchange: Exchange) async -> ConnectionReport {
        var exchange = exchange
        // Reading or closing fails only when the connection is gone: the exchange is told so below,
        // and what it has come to is reported all the same.
        try? await channel.executeThenClose { inbound, outbound in
            try await Self.run(&exchange, inbound, outbound, pending)
        }
        exchange.close()
        return exchange.report
    }

    private static func run(
        _ exchange: inout Exchange, _ inbound: NIOAsyncChannelInboundStream<Arrival>,
        _ outbound: NIOAsyncChannelOutboundWriter<[UInt8]>, _ pending: Pending
    ) async throws {
        var isOpen = true
        for try await arrival in inbound {
            pending.take(arrival)
            let messages = exchange.take(arrival)
            // Where the peer takes nothing any more, its last words may still wait to be read.
            if isOpen, !messages.isEmpty {
                isOpen = (try? await outbound.write(contentsOf: messages)) != nil
            }
            if exchange.hasEnded { return }
        }
    }

    /// Closes a connection that nobody will run.
    func discard() async { try? await channel.executeThenClose { _, _ in } }

    /// Tells the connection something from outside.
    func signal(_ signal: Signal) {
        channel.channel.triggerUserOutboundEvent(signal, promise: nil)
    }
}

extension Connection {
    /// Small pieces are read, one at a time; and as much may wait to be sent as two honest nodes
    /// whose windows are both full have under way, lest they wait for each other.
    private static func setOptions(of channel: any Channel) throws {
        let options = channel.syncOptions
        try options?.setOption(.maxMessagesPerRead, value: 1)
        try options?.setOption(
            .recvAllocator,
            value: AdaptiveRecvByteBufferAllocator(minimum: 1024, initial: 2048, maximum: 32 * 1024)
        )
        try options?.setOption(
            .writeBufferWaterMark,
            value: .init(
                low: Limits.outgoingBytes - Limits.runBytes, high: Limits.outgoingBytes))
    }
}
