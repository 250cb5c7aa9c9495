package import Wire

/// A signature at the end of a run: it vouches for the chain hash there, and so for every change
/// before it.
package enum RunSignature {
    /// How many bytes an Ed25519 signature has.
    package static let byteCount = 64

    /// What is signed. The words before the hash keep a signature from standing for anything else.
    private static func message(_ hash: Hash) -> [UInt8] {
        Array("hamlet run\0".utf8) + hash.bytes
    }

    /// Signs the chain hash after the last change of a run.
    package static func sign(_ hash: Hash, with key: SigningKey) -> [UInt8] {
        key.sign(message(hash))
    }

    /// Whether the key signed that chain hash.
    package static func isValid(_ signature: [UInt8], over hash: Hash, by key: PublicKey) -> Bool {
        key.verifies(signature, over: message(hash))
    }

    static func read(from reader: inout CBORReader) throws(WireError) -> [UInt8] {
        let start = reader.position
        let signature = try reader.readBytes(upTo: byteCount)
        guard signature.count == byteCount else {
            throw WireError(.unexpected(expected: "signature"), at: start)
        }
        return signature
    }
}
