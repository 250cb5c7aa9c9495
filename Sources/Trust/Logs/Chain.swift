package import Wire

/// Binds the changes of a log to their order: hash(n) = SHA-256(hash(n−1) ‖ SHA-256(bytes(n))),
/// and hash(0) is the sum of the log's description. The inner sum lets a change be erased, or shown
/// alone, while the chain stays provable.
package enum Chain {
    /// hash(0) of a log.
    package static func start(_ description: LogDescription) -> Hash {
        Sum.of(description.encode())
    }

    /// The hash after a change, from the hash before it and the change's bytes.
    package static func next(_ hash: Hash, bytes: [UInt8], range: Range<Int>) -> Hash {
        next(hash, sum: Sum.of(bytes, range: range))
    }

    /// The hash after a change of whose bytes only the sum is left.
    package static func next(_ hash: Hash, sum: Hash) -> Hash { Sum.of(hash, sum) }

    /// The same for a change that stands alone.
    package static func next(_ hash: Hash, bytes: [UInt8]) -> Hash {
        next(hash, bytes: bytes, range: 0..<bytes.count)
    }
}
