package import Wire

/// A signature at the end of a run: it vouches for the chain hash there, and so for every change
/// before it.
package enum RunSignature {
    package static let byteCount = 64

    /// What is signed. The words before the hash keep a signature from standing for anything else.
    private static func message(_ hash: Hash) -> [UInt8] {
        Array("hamlet run\0".utf8) + hash.bytes
    }

    package static func sign(_ hash: Hash, with key: SigningKey) -> [UInt8] {
        key.sign(message(hash))
    }

    package static func isValid(_ signature: [UInt8], over hash: Hash, by key: PublicKey) -> Bool {
        key.verifies(signature, over: message(hash))
    }
}
