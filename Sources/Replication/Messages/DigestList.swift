package import Wire

/// The digests of a list of units that both sides are thought to know, in its order.
package struct DigestList: Hashable, Sendable {
    /// A short sum of the list of units: equal on both sides if the lists are.
    package let checksum: UInt64
    /// The last eight bytes of each sum, one for a unit, in the order of the list.
    package let digests: [UInt64]
    /// The units themselves, where the lists have turned out to differ.
    package let units: [Identifier]?

    package init(checksum: UInt64, digests: [UInt64], units: [Identifier]?) {
        self.checksum = checksum
        self.digests = digests
        self.units = units
    }

    /// Four bytes of FNV-1a over the ids: it need not resist anybody, for a wrong match only
    /// compares digests of different units, and the frontiers put that right.
    package static func checksum(of units: [Identifier]) -> UInt64 {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for unit in units {
            for word in [unit.high, unit.low] { sum = (sum ^ word) &* 0x100_0000_01b3 }
        }
        return (sum ^ sum >> 32) & 0xFFFF_FFFF
    }
}

extension DigestList {
    /// How many items the list takes in an array.
    var items: Int { units == nil ? 2 : 3 }

    func encode(into writer: inout CBORWriter) {
        writer.write(unsigned: checksum)
        writer.write(bytes: digests.flatMap { $0.bigEndianBytes })
        if let units { writer.write(bytes: units.flatMap { $0.bytes }) }
    }

    /// - Parameter head: digests that come before those of the units.
    static func decode(
        from reader: inout CBORReader, items: Int, head: Int
    ) throws(WireError) -> DigestList {
        let checksum = try reader.readUnsigned(upTo: 0xFFFF_FFFF)
        let start = reader.position
        let bytes = try reader.readBytes(upTo: 8 * (head + Limits.unitChildren))
        guard bytes.count.isMultiple(of: 8), bytes.count >= 8 * head else {
            throw WireError(.unexpected(expected: "digests"), at: start)
        }
        let digests = stride(from: 0, to: bytes.count, by: 8).map { offset in
            bytes[offset..<(offset + 8)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        guard items == 3 else {
            return DigestList(checksum: checksum, digests: digests, units: nil)
        }
        let units = try decodeUnits(from: &reader, count: digests.count - head)
        return DigestList(checksum: checksum, digests: digests, units: units)
    }

    private static func decodeUnits(
        from reader: inout CBORReader, count: Int
    ) throws(WireError) -> [Identifier] {
        let start = reader.position
        let bytes = try reader.readBytes(upTo: Identifier.byteCount * Limits.unitChildren)
        guard bytes.count == Identifier.byteCount * count else {
            throw WireError(.unexpected(expected: "units"), at: start)
        }
        return stride(from: 0, to: bytes.count, by: Identifier.byteCount).compactMap {
            Identifier(bytes[$0...])
        }
    }
}
