package import Logging
import Replication
import Trust
import Wire

/// Log lines name keys by their first digits, and reasons; never a person, an address or a path
/// (invariant 12).
extension Logger {
    /// Says how a connection ended.
    package func log(_ report: ConnectionReport) {
        let level: Logger.Level =
            switch report.ending {
            case .session(.refused), .session(.refusedByPeer), .transport(.wrongKey): .notice
            case .node: .error
            default: .info
            }
        log(
            level: level, "connection ended",
            metadata: [
                "peer": "\(report.peer?.fingerprint ?? "unknown")",
                "ending": "\(report.ending.reason)",
                "sent": "\(report.bytesSent)", "received": "\(report.bytesReceived)",
                "settled": "\(report.hasSettled)",
            ])
    }
}

extension PublicKey {
    /// Enough digits to tell the nodes of a tree apart.
    var fingerprint: String { String(id.description.prefix(12)) }
}

extension ConnectionEnding {
    /// The ending without anything personal: a refusal has only names of bounds and figures.
    fileprivate var reason: String {
        switch self {
        case .session(let ending): "\(ending)"
        case .transport(let error): error.reason
        case .node: "the node's store cannot go on"
        }
    }
}

extension TransportError {
    /// The error without the address.
    var reason: String {
        switch self {
        case .unknownHost: "unknown host"
        case .refused: "connection refused"
        case .timedOut: "timed out"
        case .unreachable(_, let errno): "unreachable, error \(errno)"
        case .wrongKey(let expected, let found):
            "key \(found.fingerprint) instead of \(expected.fingerprint)"
        case .notANode: "not a node"
        case .handshakeTimedOut: "handshake timed out"
        case .lostInHandshake: "lost in the handshake"
        case .addressInUse: "address in use"
        case .cannotListen(_, let errno): "cannot listen, error \(errno)"
        }
    }
}
