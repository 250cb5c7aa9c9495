/// A SHA-256 sum: thirty-two bytes. This layer only carries it; `Trust` computes it.
package struct Hash: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Reads the first thirty-two bytes; nil if there are fewer.
    package init?(_ bytes: some Sequence<UInt8>) {
        let read = bytes.withPrefix(of: Self.byteCount) { Hash($0) }
        guard let read else { return nil }
        self = read
    }

    /// How many bytes a hash has.
    package static let byteCount = 32

    /// The thirty-two bytes.
    package var bytes: [UInt8] {
        words.0.bigEndianBytes + words.1.bigEndianBytes + words.2.bigEndianBytes
            + words.3.bigEndianBytes
    }

    /// The first sixteen bytes, for places where a short name is enough.
    package var identifier: Identifier { Identifier(high: words.0, low: words.1) }

    /// The first eight bytes, for hints and comparisons that a full hash confirms later.
    package var prefix: UInt64 { words.0 }

    package static func == (left: Hash, right: Hash) -> Bool { left.words == right.words }

    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Hash: Comparable {
    package static func < (left: Hash, right: Hash) -> Bool { left.words < right.words }
}

extension Hash: CustomStringConvertible {
    /// Sixty-four hexadecimal digits.
    package var description: String { Hexadecimal.encode(bytes) }
}

extension Hash {
    /// Reads thirty-two bytes from memory; that there are so many is the caller's promise.
    package init(_ buffer: UnsafeRawBufferPointer) {
        precondition(buffer.count == Self.byteCount)
        func word(_ index: Int) -> UInt64 {
            UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// Lets the closure read the thirty-two bytes without copying them to an array.
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let big = (
            words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
        )
        return withUnsafeBytes(of: big, body)
    }
}
