package import Wire

/// Answers a probe: the first sixteen bytes of the chain hash at each number, in their order.
package struct ProbeHashes: Hashable, Sendable {
    /// The log that the claim of the probe named.
    package let log: LogReference
    /// Empty if the branch is not held after all.
    package let hashes: [Identifier]

    package init(log: LogReference, hashes: [Identifier]) {
        self.log = log
        self.hashes = hashes
    }
}

extension ProbeHashes {
    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 1 + hashes.count)
        log.encode(into: &writer)
        for hash in hashes { writer.write(hash) }
    }

    static func decode(from reader: inout CBORReader) throws(WireError) -> ProbeHashes {
        let start = reader.position
        let items = try reader.readArray(upTo: 1 + Limits.probeNumbers)
        guard items > 0 else { throw WireError(.unexpected(expected: "hashes"), at: start) }
        let log = try LogReference.decode(from: &reader)
        var hashes: [Identifier] = []
        for _ in 1..<items { hashes.append(try reader.readIdentifier()) }
        return ProbeHashes(log: log, hashes: hashes)
    }
}
