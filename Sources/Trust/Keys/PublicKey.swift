import Crypto
package import Wire

/// An Ed25519 public key: thirty-two bytes (RFC 8032).
package struct PublicKey: Hashable, Sendable {
    /// The key as RFC 8032 writes it.
    package let bytes: [UInt8]

    /// Nil unless there are thirty-two bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// How many bytes a key has.
    package static let byteCount = 32

    /// The key's short name: the first half of its sum.
    package var id: Identifier { Sum.of(bytes).identifier }

    /// Whether the signature over the message was made with the private half.
    package func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
            return false
        }
        return key.isValidSignature(signature, for: message)
    }

    /// Reads a key that stands as a byte string.
    package static func decode(from reader: inout CBORReader) throws(WireError) -> PublicKey {
        let start = reader.position
        guard let key = PublicKey(try reader.readBytes(upTo: byteCount)) else {
            throw WireError(.unexpected(expected: "public key"), at: start)
        }
        return key
    }
}
