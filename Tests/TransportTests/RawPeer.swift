import NIOCore
import NIOPosix
import Replication
import Trust

@testable import Transport

/// Someone at the other end of a socket who sends whatever bytes it likes, with TLS or without.
struct RawPeer: Sendable {
    typealias Stream = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    private let stream: Stream
    /// A thread of its own, as an attacker has a machine of its own.
    private static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    /// - Parameters:
    ///   - key: the key to prove; nil speaks plain TCP.
    ///   - source: the number to come from, so that one attacker does not use up another's share.
    static func dial(
        _ address: Address, proving key: SigningKey?, from source: String = "127.0.0.1"
    ) async throws -> RawPeer {
        let identity = try key.map { try NodeIdentity($0, timing: .quick) }
        let stream: Stream = try await ClientBootstrap(group: Self.group)
            .channelOption(.socketOption(.so_rcvbuf), value: 16 * 1024)
            .bind(to: SocketAddress(ipAddress: source, port: 0))
            .connect(host: address.host, port: address.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let identity {
                        try channel.pipeline.syncOperations.addHandler(
                            identity.clientHandler(PeerProof(expecting: nil)))
                    }
                    return try Stream(wrappingChannelSynchronously: channel)
                }
            }
        return RawPeer(stream: stream)
    }

    /// Sends pieces as long as the other end takes them, then hears what it says until it hangs up.
    func say(_ pieces: [[UInt8]]) async -> [Message] {
        await converse { peer in
            for piece in pieces { try await peer.send(piece) }
        }
    }

    /// Hears what the other end says until it hangs up, while something is being sent.
    func converse(_ talk: @escaping @Sendable (RawPeer) async throws -> Void) async -> [Message] {
        let heard = try? await stream.executeThenClose { inbound, _ in
            await withTaskGroup(of: Void.self) { group in
                group.addTask { try? await talk(self) }
                let heard = await Self.messages(of: inbound)
                group.cancelAll()
                return heard
            }
        }
        return heard ?? []
    }

    /// Sends pieces and hangs up at once.
    func sayAndLeave(_ pieces: [[UInt8]]) async {
        try? await stream.executeThenClose { _, _ in
            for piece in pieces { try await send(piece) }
        }
    }

    /// Sends pieces and hangs up when it has heard so many messages.
    func say(_ pieces: [[UInt8]], andLeaveAfter count: Int) async {
        try? await stream.executeThenClose { inbound, _ in
            for piece in pieces { try await send(piece) }
            var (reader, heard) = (FrameReader(), 0)
            for try await var buffer in inbound {
                while try reader.next(from: &buffer) != nil { heard += 1 }
                if heard >= count { return }
            }
        }
    }

    /// Sends pieces and, when the first answer shows that they came, reads nothing any more, but
    /// sends the same piece as long as the other end takes it.
    func sayAndStopReading(_ pieces: [[UInt8]], then piece: [UInt8]) async {
        try? await stream.executeThenClose { inbound, _ in
            for piece in pieces { try await send(piece) }
            for try await _ in inbound { break }
            try await stream.channel.setOption(.autoRead, value: false).get()
            while true { try await send(piece) }
        }
    }

    /// Sends a piece and waits until the system has taken it.
    func send(_ piece: [UInt8]) async throws {
        try await stream.channel.writeAndFlush(ByteBuffer(bytes: piece))
    }

    private static func messages(of inbound: NIOAsyncChannelInboundStream<ByteBuffer>) async
        -> [Message]
    {
        var (reader, messages) = (FrameReader(), [Message]())
        do {
            for try await var buffer in inbound {
                while let bytes = try reader.next(from: &buffer) {
                    if case .known(let message) = try Message.decode(bytes) {
                        messages.append(message)
                    }
                }
            }
        } catch {}
        return messages
    }
}

extension [Message] {
    /// The refusal that ended the conversation.
    var refusal: RefusalNotice? {
        if case .refusal(let notice)? = last { notice } else { nil }
    }
}

extension Message {
    /// The message as a frame.
    var framed: [UInt8] { Self.framed(encode()) }

    static func framed(_ message: [UInt8]) -> [UInt8] {
        var buffer = ByteBuffer()
        Frame.write(message, into: &buffer)
        return Array(buffer.readableBytesView)
    }
}
