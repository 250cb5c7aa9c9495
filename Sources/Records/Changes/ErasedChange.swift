package import Wire

/// What stands in a run where a change was whose bytes were erased: their sum, which is all that
/// the chain needs. It is a byte string of thirty-two bytes, and no change is written so.
package enum ErasedChange {
    /// How many bytes it has: what the run must have room for, whatever stood there.
    package static let byteCount = 2 + Hash.byteCount

    /// Encodes the sum of the bytes that were erased.
    package static func encode(_ sum: Hash) -> [UInt8] {
        var writer = CBORWriter(capacity: byteCount)
        writer.write(sum)
        return writer.bytes
    }

    /// Reads the sum and leaves the reader behind it; throws if something else stands there.
    package static func decodeNext(from reader: inout CBORReader) throws(WireError) -> Hash {
        try reader.readHash()
    }
}
