package import Logging
import NIOCore
import NIOPosix
package import Node
import Replication
package import Trust
import Wire

/// Dials other nodes.
package struct Dialer: Sendable {
    let node: Node
    let logger: Logger
    let timing: Timing
    private let identity: NodeIdentity

    package init(node: Node, logger: Logger, timing: Timing = Timing()) throws {
        self.init(
            node: node, identity: try NodeIdentity(node.nodeKey(), timing: timing), logger: logger,
            timing: timing)
    }

    init(node: Node, identity: NodeIdentity, logger: Logger, timing: Timing) {
        self.node = node
        self.identity = identity
        self.logger = logger
        self.timing = timing
    }

    /// Exchanges with the node at an address until both hold the same.
    ///
    /// A refusal by either end and a connection that was lost are not thrown; the report's ending
    /// says so.
    ///
    /// - Parameter key: the node that is meant; nil takes any node of the tree.
    /// - Throws: `TransportError` if no session came about; what the node throws if its own store
    ///   cannot go on.
    package func sync(
        with address: Address, expecting key: PublicKey?
    ) async throws -> ConnectionReport {
        let connection = try await connect(to: address, expecting: key)
        let report = await connection.run(
            Exchange(node: node, role: .initiator, mode: .once, listener: listener))
        logger.log(report)
        switch report.ending {
        case .session: return report
        case .transport(let error): throw error
        case .node(let error): throw error
        }
    }

    private var listener: ExchangeListener {
        let (clock, loop) = (timing.clock, EventLoops.group.next())
        return ExchangeListener(clock: { clock(loop) }, opened: { _ in }, stored: {})
    }

    /// A connection whose handshake has begun. To cancel the task gives up at once an address that
    /// does not answer.
    func connect(to address: Address, expecting key: PublicKey?) async throws -> Connection {
        let attempt = Attempt()
        do {
            return try await withTaskCancellationHandler {
                try await connect(to: address, expecting: key, attempt)
            } onCancel: {
                attempt.cancel()
            }
        } catch {
            throw TransportError(error, dialling: address)
        }
    }

    private func connect(
        to address: Address, expecting key: PublicKey?, _ attempt: Attempt
    ) async throws -> Connection {
        let (identity, timing) = (identity, timing)
        return try await bootstrap.connect(host: address.host, port: address.port) { channel in
            channel.eventLoop.makeCompletedFuture {
                try attempt.begin(channel)
                let proof = PeerProof(expecting: key)
                return try Connection(
                    on: channel, tls: identity.clientHandler(proof), proof: proof, timing: timing)
            }
        }
    }

    private var bootstrap: ClientBootstrap {
        let timeout = TimeAmount.milliseconds(Int64(timing.connectMilliseconds))
        return ClientBootstrap(group: EventLoops.group).connectTimeout(timeout)
    }
}
