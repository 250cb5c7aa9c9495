import NIOCore
import NIOPosix

@testable import Transport

/// An address at which a connection neither comes about nor fails: its queue is full, and nobody
/// takes anyone out of it.
struct DeafListener: Sendable {
    private let listener: any Channel

    static func open() async throws -> DeafListener {
        let listener = try await ServerBootstrap(group: EventLoops.group)
            .serverChannelOption(.backlog, value: 0)
            .serverChannelOption(.autoRead, value: false)
            .bind(host: "127.0.0.1", port: 0).get()
        let deaf = DeafListener(listener: listener)
        // One that is late on a busy machine does not mean that the queue is full.
        var refused = 0
        while refused < 3 { refused = await deaf.takesIn() ? 0 : refused + 1 }
        return deaf
    }

    private func takesIn() async -> Bool {
        let filler = ClientBootstrap(group: EventLoops.group)
            .connectTimeout(.milliseconds(200))
        return (try? await filler.connect(host: "127.0.0.1", port: address.port).get()) != nil
    }

    func close() async { try? await listener.close() }

    var address: Address { Address(host: "127.0.0.1", port: listener.localAddress?.port ?? 0) }
}
