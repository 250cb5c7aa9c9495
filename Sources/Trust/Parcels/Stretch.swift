import Records
package import Wire

/// A part of a log as it is shown to someone who may not see all of it: of what is not for them
/// only the sums are there, which is all that the chain needs.
package struct Stretch: Hashable, Sendable {
    /// What stands for one change.
    package enum Item: Hashable, Sendable {
        /// The change as it was signed: one CBOR item.
        case change([UInt8])
        /// The sum of its bytes.
        case sum(Hash)
    }

    /// The number of the first item.
    package let first: UInt64
    /// The chain hash before the first item.
    package let before: Hash
    /// At least one and at most `Limits.runChanges`, without a gap.
    package let items: [Item]
    /// The writer's, over the chain hash after the last item.
    package let signature: [UInt8]

    package init(first: UInt64, before: Hash, items: [Item], signature: [UInt8]) {
        precondition(!items.isEmpty && items.count <= Limits.runChanges)
        self.first = first
        self.before = before
        self.items = items
        self.signature = signature
    }

    /// The number of the last item.
    package var last: UInt64 { first + UInt64(items.count) - 1 }

    /// The chain hash after the last item.
    package var end: Hash {
        items.reduce(before) { hash, item in
            switch item {
            case .change(let bytes): Chain.next(hash, bytes: bytes)
            case .sum(let sum): Chain.next(hash, sum: sum)
            }
        }
    }

    /// The changes that are there as their bytes, in order.
    package var shown: [(number: UInt64, bytes: [UInt8])] {
        items.enumerated().compactMap { offset, item in
            guard case .change(let bytes) = item else { return nil }
            return (first + UInt64(offset), bytes)
        }
    }

    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 4)
        writer.write(unsigned: first)
        writer.write(before)
        writer.write(arrayOf: items.count)
        for item in items {
            switch item {
            case .change(let bytes): writer.write(encoded: bytes)
            case .sum(let sum): writer.write(encoded: ErasedChange.encode(sum))
            }
        }
        writer.write(bytes: signature)
    }

    static func decode(from reader: inout CBORReader) throws(WireError) -> Stretch {
        try reader.readArray(exactly: 4)
        let start = reader.position
        let first = try reader.readUnsigned(upTo: UInt64(Int64.max - Int64(Limits.runChanges)))
        let before = try reader.readHash()
        let count = try reader.readArray(upTo: Limits.runChanges)
        guard first > 0, count > 0 else { throw WireError(.invalid("stretch"), at: start) }
        var items: [Item] = []
        for _ in 0..<count { items.append(try item(from: &reader)) }
        let signature = try RunSignature.read(from: &reader)
        return Stretch(first: first, before: before, items: items, signature: signature)
    }

    private static func item(from reader: inout CBORReader) throws(WireError) -> Item {
        var ahead = reader
        if let sum = try? ErasedChange.decodeNext(from: &ahead) {
            reader = ahead
            return .sum(sum)
        }
        let range = try reader.skip()
        return .change(Array(reader.bytes(in: range)))
    }
}
