import Crypto
import CryptoExtras

/// What a person's passphrase opens: the keys sealed under scrypt (RFC 7914) of the passphrase.
package struct Lock: Hashable, Sendable {
    /// Which work factor the lock was made with: a harder one gets the next number.
    private static let version: UInt8 = 1
    /// Work factor of scrypt: 16 MiB and some tenths of a second on an old laptop.
    private static let rounds = 1 << 14
    private static let blockSize = 8
    private static let parallelism = 5
    private static let saltBytes = 16

    /// The version, the salt and the sealed keys.
    package let bytes: [UInt8]

    /// Takes a lock as it was kept.
    package init(bytes: [UInt8]) { self.bytes = bytes }

    /// Locks keys under a passphrase.
    package init(_ keys: Keys, passphrase: String) {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let key = Self.derive(passphrase, salt: salt)
        bytes = [Self.version] + salt + key.seal(keys.encode(), for: SealedPlace("lock"))
    }

    /// Opens the lock; nil if the passphrase is not the one, or the lock is damaged or newer.
    package func open(passphrase: String) -> Keys? {
        guard bytes.first == Self.version, bytes.count > 1 + Self.saltBytes else { return nil }
        let salt = Array(bytes[1...Self.saltBytes])
        let sealed = Array(bytes.dropFirst(1 + Self.saltBytes))
        return Self.derive(passphrase, salt: salt).open(sealed, for: SealedPlace("lock"))
            .flatMap { try? Keys.decode($0) }
    }

    private static func derive(_ passphrase: String, salt: [UInt8]) -> DataKey {
        let derived = try? KDF.Scrypt.deriveKey(
            from: Array(passphrase.utf8), salt: salt, outputByteCount: 32, rounds: rounds,
            blockSize: blockSize, parallelism: parallelism)
        guard let bytes = derived?.withUnsafeBytes({ Array($0) }), let key = DataKey(bytes: bytes)
        else { preconditionFailure("scrypt with fixed parameters does not fail") }
        return key
    }
}
