import Glibc
import NIOCore
import NIOPosix

extension TransportError {
    /// What the system says when an address cannot be reached.
    init(_ error: any Error, dialling address: Address) {
        guard let error = error as? NIOConnectionError else {
            self = Self.unreached(address, because: error)
            return
        }
        guard let attempt = error.connectionErrors.last else {
            self = .unknownHost(address)
            return
        }
        self = Self.unreached(address, because: attempt.error)
    }

    private static func unreached(_ address: Address, because error: any Error) -> TransportError {
        if case .connectTimeout? = error as? ChannelError { return .timedOut(address) }
        switch (error as? IOError)?.errnoCode {
        case ECONNREFUSED?: return .refused(address)
        case ETIMEDOUT?: return .timedOut(address)
        case let code?: return .unreachable(address, errno: code)
        case nil: return .unreachable(address, errno: 0)
        }
    }

    /// What the system says when it cannot listen at an address.
    init(_ error: any Error, listeningAt address: Address) {
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE: self = .addressInUse(address)
        case let error as IOError: self = .cannotListen(address, errno: error.errnoCode)
        default: self = .unknownHost(address)
        }
    }
}
