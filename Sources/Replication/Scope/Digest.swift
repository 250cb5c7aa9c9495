package import Wire

/// A short sum of frontier entries. Sums add up along the unit tree, in any order; two honest nodes
/// with the same sum hold the same.
package struct Digest: Hashable, Sendable {
    /// The sum modulo 2^128.
    package let value: UInt128

    /// Takes a sum that has been made before.
    package init(_ value: UInt128) { self.value = value }

    /// The digest of one frontier entry: the first sixteen bytes of its chain hash, which binds
    /// the log, the number and every change up to it.
    package init(of hash: Hash) {
        let name = hash.identifier
        value = UInt128(name.high) << 64 | UInt128(name.low)
    }

    /// Reads the sixteen bytes that travel in greetings or lie in the store.
    package init(_ name: Identifier) {
        value = UInt128(name.high) << 64 | UInt128(name.low)
    }

    /// The sum where nothing is held.
    package static let zero = Digest(0)

    /// The sixteen bytes that travel in greetings.
    package var identifier: Identifier {
        Identifier(high: UInt64(value >> 64), low: UInt64(truncatingIfNeeded: value))
    }

    /// The eight bytes that travel while narrowing.
    package var short: UInt64 { UInt64(truncatingIfNeeded: value) }

    /// Adds modulo 2^128, so that the order does not matter.
    package static func + (left: Digest, right: Digest) -> Digest {
        Digest(left.value &+ right.value)
    }

    /// Takes an entry or a sum out again, as when its log has grown.
    package static func - (left: Digest, right: Digest) -> Digest {
        Digest(left.value &- right.value)
    }

    /// Adds in place, as `+` does.
    package static func += (left: inout Digest, right: Digest) { left = left + right }
}
