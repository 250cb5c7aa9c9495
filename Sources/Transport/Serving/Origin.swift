import Glibc
import NIOCore

/// Where a connection comes from, for counting: an IPv4 number, or the network half of an IPv6
/// number, for a machine has as many of the other half as it likes.
struct Origin: Hashable, Sendable {
    private let bytes: [UInt8]

    init(_ address: SocketAddress?) {
        let text = address?.ipAddress ?? ""
        if let number = Self.number(text, family: AF_INET, byteCount: 4) {
            bytes = number
        } else if let number = Self.number(text, family: AF_INET6, byteCount: 16) {
            let isMapped = number.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
            bytes = Array(isMapped ? number.suffix(4) : number.prefix(8))
        } else {
            bytes = []
        }
    }

    private static func number(_ text: String, family: Int32, byteCount: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: byteCount)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }
}
