import Trust
import Wire

/// Who was revoked in the county, and how far their logs count: more than any revocation that was
/// made lets stand may count nowhere where it is known, unless it was adopted.
struct KnownRevocations {
    /// For each key and each of its logs the greatest number that was held where it was revoked.
    private var ends: [PublicKey: [Identifier: UInt64]] = [:]
    private var adopted: [Identifier: Set<UInt64>] = [:]

    func contains(_ key: PublicKey) -> Bool { ends[key] != nil }

    /// The revoked keys, in a fixed order.
    var keys: [PublicKey] { ends.keys.sorted { $0.id < $1.id } }

    /// - Parameter held: the numbers of the key's logs where it was revoked just now.
    mutating func revoke(_ key: PublicKey, upTo held: [Identifier: UInt64]) {
        ends[key, default: [:]].merge(held) { max($0, $1) }
    }

    mutating func adopt(_ numbers: Set<UInt64>, of log: Identifier) {
        adopted[log, default: []].formUnion(numbers)
    }

    /// Whether a change of a revoked key may count.
    func mayCount(_ number: UInt64, of log: Identifier, by key: PublicKey) -> Bool {
        number <= ends[key]?[log] ?? 0 || adopted[log]?.contains(number) ?? false
    }
}
