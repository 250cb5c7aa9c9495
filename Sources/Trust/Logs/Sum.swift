import Crypto
package import Wire

/// SHA-256 over the bytes at hand.
package enum Sum {
    /// The sum of all the bytes.
    package static func of(_ bytes: [UInt8]) -> Hash { of(bytes, range: 0..<bytes.count) }

    /// The sum of a part of the bytes, without copying it.
    package static func of(_ bytes: [UInt8], range: Range<Int>) -> Hash {
        bytes.withUnsafeBytes { buffer in
            var sum = SHA256()
            sum.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[range]))
            return sum.finalize().withUnsafeBytes { Hash($0) }
        }
    }

    /// The sum of two hashes, one after the other.
    package static func of(_ first: Hash, _ second: Hash) -> Hash {
        var sum = SHA256()
        first.withBytes { sum.update(bufferPointer: $0) }
        second.withBytes { sum.update(bufferPointer: $0) }
        return sum.finalize().withUnsafeBytes { Hash($0) }
    }
}
