import Wire

/// One turn of finding out what differs. A comparison that asks something is answered by exactly
/// one comparison, which may ask in turn; runs flow beside it.
package struct Comparison: Hashable, Sendable {
    /// The own parts of the units above, the root first; a turn that opens a round has it.
    package var trunk: DigestList?
    /// Digests of units of which something differs, or may differ.
    package var digests: [UnitDigests] = []
    /// All that the sender holds of the parts that differ.
    package var frontiers: [UnitClaims] = []
    /// Answers to frontiers: what the sender holds of the logs of which it lacks something.
    package var lacking: [UnitClaims] = []
    /// Asks where a fork begins.
    package var probes: [Probe] = []
    /// Answers to probes.
    package var hashes: [ProbeHashes] = []

    package init() {}

    /// Whether the peer has to answer.
    package var asks: Bool {
        trunk != nil || !digests.isEmpty || !frontiers.isEmpty || !probes.isEmpty
    }

    /// Bytes of the lists on the wire, at most: the sender keeps them within
    /// `Limits.comparisonBytes`.
    var encodedBytes: Int {
        let units = digests.reduce(0) { $0 + $1.encodedBytes }
        let claims = (frontiers + lacking).reduce(0) { $0 + $1.encodedBytes }
        return units + claims
    }
}

extension Comparison {
    /// Lists at the end that are empty are left out.
    func encode(into writer: inout CBORWriter) {
        let counts = [
            trunk == nil ? 0 : 1, digests.count, frontiers.count, lacking.count, probes.count,
            hashes.count,
        ]
        let items = (counts.lastIndex { $0 > 0 } ?? -1) + 1
        Message.head(.comparison, items, &writer)
        if items > 0 { encodeTrunk(&writer) }
        if items > 1 { Self.encode(digests, &writer) { $0.encode(into: &$1) } }
        if items > 2 { Self.encode(frontiers, &writer) { $0.encode(into: &$1) } }
        if items > 3 { Self.encode(lacking, &writer) { $0.encode(into: &$1) } }
        if items > 4 { Self.encode(probes, &writer) { $0.encode(into: &$1) } }
        if items > 5 { Self.encode(hashes, &writer) { $0.encode(into: &$1) } }
    }

    private func encodeTrunk(_ writer: inout CBORWriter) {
        guard let trunk else { return writer.writeNull() }
        writer.write(arrayOf: trunk.items)
        trunk.encode(into: &writer)
    }

    private static func encode<Item>(
        _ items: [Item], _ writer: inout CBORWriter, _ each: (Item, inout CBORWriter) -> Void
    ) {
        writer.write(arrayOf: items.count)
        for item in items { each(item, &writer) }
    }

    static func decode(from reader: inout CBORReader, items: Int) throws(WireError) -> Comparison {
        let start = reader.position
        var result = Comparison()
        if items > 1 { result.trunk = try decodeTrunk(&reader) }
        if items > 2 { result.digests = try list(&reader, UnitDigests.decode) }
        if items > 3 { result.frontiers = try list(&reader, UnitClaims.decode) }
        if items > 4 { result.lacking = try list(&reader, UnitClaims.decode) }
        if items > 5 { result.probes = try list(&reader, Probe.decode) }
        if items > 6 { result.hashes = try list(&reader, ProbeHashes.decode) }
        guard result.lastIsPresent(items) else {
            throw WireError(.notDeterministic, at: start)
        }
        try result.checkNames(at: start)
        return result
    }

    private func lastIsPresent(_ items: Int) -> Bool {
        switch items {
        case 2: trunk != nil
        case 3: !digests.isEmpty
        case 4: !frontiers.isEmpty
        case 5: !lacking.isEmpty
        case 6: !probes.isEmpty
        case 7: !hashes.isEmpty
        default: true
        }
    }

    private static func decodeTrunk(_ reader: inout CBORReader) throws(WireError) -> DigestList? {
        guard !reader.readNullIfPresent() else { return nil }
        let start = reader.position
        let items = try reader.readArray(upTo: 3)
        guard items >= 2 else { throw WireError(.unexpected(expected: "digests"), at: start) }
        return try DigestList.decode(from: &reader, items: items, head: 0)
    }

    private static func list<Item>(
        _ reader: inout CBORReader, _ item: (inout CBORReader) throws(WireError) -> Item
    ) throws(WireError) -> [Item] {
        let count = try reader.readArray(upTo: Limits.listEntries)
        var items: [Item] = []
        for _ in 0..<count { items.append(try item(&reader)) }
        return items
    }
}

extension Comparison {
    /// Whatever is named costs readings of the store: nothing is named twice.
    private func checkNames(at start: Int) throws(WireError) {
        let names = [frontiers, lacking].map { $0.flatMap { $0.parts.map { $0.unitPart } } }
        let logs = [probes.map(\.claim.log), hashes.map(\.log)]
        guard digests.map(\.unit).isDistinct, names.allSatisfy({ $0.isDistinct }),
            logs.allSatisfy({ $0.isDistinct })
        else { throw WireError(.invalid("a name for the second time"), at: start) }
        let claims = (frontiers + lacking).flatMap { $0.parts.flatMap { $0.claims.byLog } }
        guard claims.allSatisfy({ $0.claims.count <= Limits.logClaims }) else {
            throw WireError(.limit("logClaims"), at: start)
        }
    }

    /// Adds what is held of a unit if it fits; what does not fit is compared in the next round.
    mutating func append(frontier: UnitClaims, within bytes: Int = Limits.comparisonBytes) {
        append(frontier, to: \.frontiers, within: bytes)
    }

    /// Adds what is held of logs that are lacking, if it fits; false if it does not.
    @discardableResult
    mutating func append(lacking claims: UnitClaims) -> Bool {
        append(claims, to: \.lacking, within: Limits.comparisonBytes)
    }

    mutating func append(digests: UnitDigests) {
        guard fits(digests.encodedBytes, Limits.comparisonBytes) else { return }
        self.digests.append(digests)
    }

    @discardableResult
    private mutating func append(
        _ claims: UnitClaims, to list: WritableKeyPath<Comparison, [UnitClaims]>, within bytes: Int
    ) -> Bool {
        guard fits(claims.encodedBytes, bytes) else { return false }
        if let index = self[keyPath: list].firstIndex(where: { $0.unit == claims.unit }) {
            self[keyPath: list][index] = self[keyPath: list][index].joined(with: claims)
        } else {
            self[keyPath: list].append(claims)
        }
        return true
    }

    /// The first item always fits: its own bounds keep it within a frame.
    private func fits(_ count: Int, _ bytes: Int) -> Bool {
        encodedBytes == 0 || encodedBytes + count <= bytes
    }
}

extension Array where Element: Hashable {
    fileprivate var isDistinct: Bool { Set(self).count == count }
}
