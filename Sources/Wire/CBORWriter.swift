/// Writes deterministic CBOR (RFC 8949 §4.2): definite lengths, shortest heads. The caller writes
/// map keys in their sorted order.
package struct CBORWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    package mutating func write(unsigned value: UInt64) { head(major: 0, value) }

    package mutating func write(_ value: Int64) {
        value >= 0 ? head(major: 0, UInt64(value)) : head(major: 1, UInt64(bitPattern: ~value))
    }

    package mutating func write(_ value: Int) { write(Int64(value)) }

    package mutating func write(bytes value: some Collection<UInt8>) {
        head(major: 2, UInt64(value.count))
        bytes.append(contentsOf: value)
    }

    package mutating func write(_ value: Identifier) { write(bytes: value.bytes) }

    package mutating func write(_ value: Hash) { write(bytes: value.bytes) }

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

    package mutating func write(_ value: Bool) { bytes.append(value ? 0xF5 : 0xF4) }

    package mutating func writeNull() { bytes.append(0xF6) }

    /// Appends an item that is already encoded.
    package mutating func write(encoded item: some Sequence<UInt8>) {
        bytes.append(contentsOf: item)
    }

    private mutating func head(major: UInt8, _ argument: UInt64) {
        let lead = major << 5
        switch argument {
        case 0..<24: bytes.append(lead | UInt8(argument))
        case 24...0xFF: bytes.append(lead | 24); append(argument, bytes: 1)
        case 0x100...0xFFFF: bytes.append(lead | 25); append(argument, bytes: 2)
        case 0x1_0000...0xFFFF_FFFF: bytes.append(lead | 26); append(argument, bytes: 4)
        default: bytes.append(lead | 27); append(argument, bytes: 8)
        }
    }

    private mutating func append(_ argument: UInt64, bytes count: UInt64) {
        for place in stride(from: (count - 1) * 8, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: argument >> place))
        }
    }
}
