import NIOCore
import NIOPosix

@testable import Transport

/// A line between two nodes that breaks after so many bytes.
struct CutProxy: Sendable {
    private let listener: any Channel

    var address: Address { Address(host: "127.0.0.1", port: listener.localAddress?.port ?? 0) }

    /// Opens a line to a node; each connection over it carries so many bytes, both ways together.
    static func open(to address: Address, cuttingAfter bytes: Int) async throws -> CutProxy {
        let listener = try await ServerBootstrap(group: EventLoops.group)
            .childChannelOption(.autoRead, value: false)
            .childChannelInitializer { near in
                ClientBootstrap(group: near.eventLoop).channelOption(.autoRead, value: false)
                    .connect(host: address.host, port: address.port).flatMapThrowing { far in
                        let budget = Budget(bytes)
                        try near.pipeline.syncOperations.addHandler(
                            Relay(to: far, budget: budget))
                        try far.pipeline.syncOperations.addHandler(
                            Relay(to: near, budget: budget))
                        for channel in [near, far] {
                            channel.setOption(.autoRead, value: true).whenFailure { _ in }
                        }
                    }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return CutProxy(listener: listener)
    }

    func close() async { try? await listener.close() }

    /// Bytes that one connection may still carry; used on one event loop.
    private final class Budget {
        var left: Int

        init(_ left: Int) { self.left = left }
    }

    private final class Relay: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        private let other: any Channel
        private let budget: Budget

        init(to other: any Channel, budget: Budget) {
            self.other = other
            self.budget = budget
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let buffer = unwrapInboundIn(data)
            budget.left -= buffer.readableBytes
            guard budget.left >= 0 else {
                other.close(promise: nil)
                return context.close(promise: nil)
            }
            other.writeAndFlush(buffer, promise: nil)
        }

        func channelInactive(context: ChannelHandlerContext) { other.close(promise: nil) }
    }
}
