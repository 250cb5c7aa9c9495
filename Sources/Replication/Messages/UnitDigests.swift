package import Wire

/// The digests of a unit's two parts and of the subtrees below it.
package struct UnitDigests: Hashable, Sendable {
    /// The base of the scope, or a unit below it.
    package let unit: Identifier
    /// The last eight bytes of the digest of the unit's own part.
    package let own: UInt64
    /// The last eight bytes of the digest of its files.
    package let files: UInt64
    /// The subtrees of the units directly below, sorted by unit.
    package let children: DigestList

    package init(unit: Identifier, own: UInt64, files: UInt64, children: DigestList) {
        self.unit = unit
        self.own = own
        self.files = files
        self.children = children
    }

    /// Bytes on the wire, at most.
    var encodedBytes: Int { 48 + children.digests.count * (children.units == nil ? 8 : 24) }
}

extension UnitDigests {
    func encode(into writer: inout CBORWriter) {
        let list = DigestList(
            checksum: children.checksum, digests: [own, files] + children.digests,
            units: children.units)
        writer.write(arrayOf: 1 + list.items)
        writer.write(unit)
        list.encode(into: &writer)
    }

    static func decode(from reader: inout CBORReader) throws(WireError) -> UnitDigests {
        let start = reader.position
        let items = try reader.readArray(upTo: 4)
        guard items >= 3 else { throw WireError(.unexpected(expected: "digests"), at: start) }
        let unit = try reader.readIdentifier()
        let list = try DigestList.decode(from: &reader, items: items - 1, head: 2)
        return UnitDigests(
            unit: unit, own: list.digests[0], files: list.digests[1],
            children: DigestList(
                checksum: list.checksum, digests: Array(list.digests.dropFirst(2)),
                units: list.units))
    }
}
