/// Writes deterministic CBOR (RFC 8949 §4.2): definite lengths, shortest heads. The caller writes
/// map keys in their sorted order.
package struct CBORWriter: Sendable {
    /// What has been written so far.
    package private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: how many bytes are likely to be written.
    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes an unsigned integer of up to 64 bits.
    package mutating func write(unsigned value: UInt64) { head(major: 0, value) }

    /// Writes an integer.
    package mutating func write(_ value: Int64) {
        value >= 0 ? head(major: 0, UInt64(value)) : head(major: 1, UInt64(bitPattern: ~value))
    }

    /// Writes an integer.
    package mutating func write(_ value: Int) { write(Int64(value)) }

    /// Writes a byte string.
    package mutating func write(bytes value: some Collection<UInt8>) {
        head(major: 2, UInt64(value.count))
        bytes.append(contentsOf: value)
    }

    /// Writes an identifier as a byte string.
    package mutating func write(_ value: Identifier) {
        head(major: 2, UInt64(Identifier.byteCount))
        append(value.high, bytes: 8)
        append(value.low, bytes: 8)
    }

    /// Writes a hash as a byte string.
    package mutating func write(_ value: Hash) {
        head(major: 2, UInt64(Hash.byteCount))
        value.withBytes { bytes.append(contentsOf: $0) }
    }

    /// Writes text as it is, in UTF-8.
    package mutating func write(_ value: String) {
        head(major: 3, UInt64(value.utf8.count))
        bytes.append(contentsOf: value.utf8)
    }

    /// Begins an array; its items follow.
    package mutating func write(arrayOf count: Int) { head(major: 4, UInt64(count)) }

    /// Begins a map; its keys and values follow in turn, keys in sorted order.
    package mutating func write(mapOf count: Int) { head(major: 5, UInt64(count)) }

    /// Begins a tagged item; the item follows.
    package mutating func write(tag: UInt64) { head(major: 6, tag) }

    /// Writes true or false.
    package mutating func write(_ value: Bool) { bytes.append(value ? 0xF5 : 0xF4) }

    /// Writes a null.
    package mutating func writeNull() { bytes.append(0xF6) }

    /// Appends an item that is already encoded.
    package mutating func write(encoded item: some Sequence<UInt8>) {
        bytes.append(contentsOf: item)
    }

    private mutating func head(major: UInt8, _ argument: UInt64) {
        let lead = major << 5
        switch argument {
        case 0..<24: bytes.append(lead | UInt8(argument))
        case 24...0xFF: append(lead | 24, argument, bytes: 1)
        case 0x100...0xFFFF: append(lead | 25, argument, bytes: 2)
        case 0x1_0000...0xFFFF_FFFF: append(lead | 26, argument, bytes: 4)
        default: append(lead | 27, argument, bytes: 8)
        }
    }

    private mutating func append(_ lead: UInt8, _ argument: UInt64, bytes count: Int) {
        bytes.append(lead)
        append(argument, bytes: count)
    }

    private mutating func append(_ argument: UInt64, bytes count: Int) {
        for place in 1...count {
            bytes.append(UInt8(truncatingIfNeeded: argument >> UInt64(8 * (count - place))))
        }
    }
}
