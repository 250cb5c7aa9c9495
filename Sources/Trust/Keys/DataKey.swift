import Crypto

/// The key under which one store seals what is personal: AES-256-GCM, a nonce drawn for each item.
package struct DataKey: Sendable {
    private static let byteCount = 32
    private let key: SymmetricKey
    /// One key serves one purpose: names are made under a key of their own.
    private let namingKey: SymmetricKey

    private init(key: SymmetricKey) {
        self.key = key
        namingKey = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Array("hamlet name".utf8), outputByteCount: 32)
    }

    /// Draws a new key.
    package init() { self.init(key: SymmetricKey(size: .bits256)) }

    /// Takes a key as it was kept; nil unless there are thirty-two bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(key: SymmetricKey(data: bytes))
    }

    /// The thirty-two bytes, to be locked away.
    package var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

    /// Seals bytes for one place; the place is bound to them, so that a sealed item cannot be put
    /// where another belongs. Twelve bytes of nonce, the text, sixteen bytes of tag.
    package func seal(_ bytes: [UInt8], for place: SealedPlace) -> [UInt8] {
        guard let box = try? AES.GCM.seal(bytes, using: key, authenticating: place.bytes),
            let combined = box.combined
        else { preconditionFailure("sealing with a valid key does not fail") }
        return Array(combined)
    }

    /// Opens what `seal` made for the same place; nil if key, place or bytes differ.
    package func open(_ sealed: [UInt8], for place: SealedPlace) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: place.bytes)
        else { return nil }
        return Array(bytes)
    }

    /// A name for bytes that only this store can compute: equal bytes, equal names (HMAC-SHA-256,
    /// its first half).
    package func name(_ bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: namingKey).prefix(16))
    }
}
