import Crypto

/// An Ed25519 private key. It never leaves the machine; at rest it is sealed.
package struct SigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// Draws a new key.
    package init() { key = Curve25519.Signing.PrivateKey() }

    /// Restores a key from its thirty-two byte seed; nil if the seed is not one.
    package init?(seed: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            return nil
        }
        self.key = key
    }

    /// The thirty-two bytes from which the key can be restored.
    package var seed: [UInt8] { Array(key.rawRepresentation) }

    /// The half that may be shown.
    package var publicKey: PublicKey {
        guard let key = PublicKey(Array(key.publicKey.rawRepresentation)) else {
            preconditionFailure("an Ed25519 public key has 32 bytes")
        }
        return key
    }

    /// Signs deterministically; sixty-four bytes.
    package func sign(_ message: [UInt8]) -> [UInt8] {
        guard let signature = try? key.signature(for: message) else {
            preconditionFailure("signing with a valid key does not fail")
        }
        return Array(signature)
    }
}
