/// Where a node can be dialled: a name or a number of a machine, and a port.
package struct Address: Hashable, Sendable {
    /// The port that is meant when none is named.
    package static let defaultPort = 4870
    /// Characters of an address: a host name has 253 at most (RFC 1035), the rest is brackets and
    /// port.
    private static let mostCharacters = 253 + 8

    /// A host name, an IPv4 number or an IPv6 number without brackets.
    package let host: String
    /// 0 to 65535; 0 lets the system choose when listening.
    package let port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `10.0.0.5:4870`, `[fe80::1]:4870`, `county.example` and the like; nil for anything
    /// else.
    package init?(_ text: String) {
        guard text.count <= Self.mostCharacters, let (host, port) = Self.split(text),
            Self.isHost(host)
        else { return nil }
        guard let port else {
            self.init(host: String(host), port: Self.defaultPort)
            return
        }
        let isNumber = !port.isEmpty && port.allSatisfy { $0.isASCII && $0.isNumber }
        guard isNumber, let number = UInt16(port) else { return nil }
        self.init(host: String(host), port: Int(number))
    }

    private static func split(_ text: String) -> (host: Substring, port: Substring?)? {
        if text.first == "[" {
            guard let end = text.firstIndex(of: "]") else { return nil }
            let host = text[text.index(after: text.startIndex)..<end]
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || rest.first == ":", host.contains(":") else { return nil }
            return (host, rest.isEmpty ? nil : rest.dropFirst())
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return (parts[0], nil)
        case 2: return (parts[0], parts[1])
        default: return (text[...], nil)
        }
    }

    private static func isHost(_ host: Substring) -> Bool {
        let signs = Set("-.:_%")
        return !host.isEmpty
            && host.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || signs.contains($0)) }
    }
}

extension Address: CustomStringConvertible {
    /// The address as it is read.
    package var description: String {
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
