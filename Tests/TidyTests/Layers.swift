/// Which folder may import what: the order of section 8 of the design, and the libraries that a
/// layer is there to keep away from the others.
enum Layers {
    /// From the bottom up; a layer may import only what stands before it.
    static let order = [
        "Wire", "Records", "Trust", "Replication", "Casework", "Storage", "Node", "Sheets",
        "Transport", "Console", "Command", "hamlet",
    ]

    /// Functions of their arguments: no library at all, not even Foundation.
    static let pure: Set<String> = ["Wire", "Records", "Replication", "Casework"]

    /// What a layer may use beside the layers below it.
    static let libraries: [String: Set<String>] = [
        "Trust": ["Crypto", "CryptoExtras"],
        "Storage": ["GRDB", "CZstd"],
        "Node": ["CKeyring"],
        "Sheets": ["CZip", "CXlsxWriter"],
        "Transport": [
            "NIOCore", "NIOPosix", "NIOTLS", "NIOSSL", "X509", "SwiftASN1", "Crypto", "Logging",
            "ServiceLifecycle",
        ],
        "Console": ["Hummingbird", "HummingbirdTLS", "NIOCore", "NIOSSL", "Logging"],
        "Command": ["ArgumentParser", "Logging", "ServiceLifecycle", "UnixSignals"],
    ]

    /// The system's own modules, for every layer that touches the outside.
    static let system: Set<String> = [
        "Foundation", "FoundationEssentials", "FoundationXML", "Glibc", "Musl", "Darwin",
        "Synchronization", "Dispatch",
    ]

    /// Everything that a layer may import; nothing if the layer is not known.
    static func allowed(for layer: String) -> Set<String>? {
        guard let place = order.firstIndex(of: layer) else { return nil }
        let below = Set(order[..<place])
        if pure.contains(layer) { return below.intersection(pure) }
        let own = libraries[layer] ?? []
        return layer == "Trust" ? below.union(own) : below.union(own).union(system)
    }
}
