import NIOCore
import NIOPosix

@testable import Transport

/// A listening socket with no node behind it.
struct SilentListener: Sendable {
    private let channel: any Channel

    /// - Parameter greeting: said to everyone who connects.
    static func open(saying greeting: [UInt8] = []) async throws -> SilentListener {
        let channel = try await ServerBootstrap(group: EventLoops.group)
            .childChannelInitializer { channel in
                let loop = channel.eventLoop
                loop.execute {
                    if !greeting.isEmpty {
                        channel.writeAndFlush(ByteBuffer(bytes: greeting), promise: nil)
                    }
                }
                return loop.makeSucceededVoidFuture()
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return SilentListener(channel: channel)
    }

    var address: Address { Address(host: "127.0.0.1", port: channel.localAddress?.port ?? 0) }

    func close() async { try? await channel.close() }

    /// An address where somebody listened until now.
    func closedAddress() async -> Address {
        let address = address
        await close()
        return address
    }
}
