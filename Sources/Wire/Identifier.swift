/// Names a unit, a log, a key or a store: sixteen bytes, compared and sorted as they are written.
package struct Identifier: Hashable, Sendable {
    /// The first eight bytes, most significant first.
    package let high: UInt64
    /// The last eight bytes, most significant first.
    package let low: UInt64

    /// Makes an identifier of its two halves.
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads the first sixteen bytes; nil if there are fewer.
    package init?(_ bytes: some Sequence<UInt8>) {
        let read = bytes.withPrefix(of: Self.byteCount) { Identifier($0) }
        guard let read else { return nil }
        self = read
    }

    /// Reads sixteen bytes from memory; that there are so many is the caller's promise.
    package init(_ buffer: UnsafeRawBufferPointer) {
        precondition(buffer.count == Self.byteCount)
        high = UInt64(bigEndian: buffer.loadUnaligned(as: UInt64.self))
        low = UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }

    /// How many bytes an identifier has.
    package static let byteCount = 16

    /// The sixteen bytes.
    package var bytes: [UInt8] { high.bigEndianBytes + low.bigEndianBytes }
}

extension Identifier: Comparable {
    package static func < (left: Identifier, right: Identifier) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }
}

extension Identifier: CustomStringConvertible {
    /// Thirty-two hexadecimal digits.
    package var description: String { Hexadecimal.encode(bytes) }
}
