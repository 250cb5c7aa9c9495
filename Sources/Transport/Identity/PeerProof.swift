import Crypto
import NIOCore
import NIOSSL
import SwiftASN1
import Synchronization
import Trust
import Wire
import X509

/// The key that the other end of one connection proves. Any well-formed, self-signed certificate
/// with an Ed25519 key will do; whether that key is a node of the tree, the session decides. Dates
/// and names in it are not looked at.
final class PeerProof: Sendable {
    private let expected: PublicKey?
    private let found = Mutex<PublicKey?>(nil)

    /// - Parameter expected: the only key that is let through; nil lets any through.
    init(expecting expected: PublicKey?) { self.expected = expected }

    /// The key of the certificate. It is proved once the handshake is complete.
    var key: PublicKey? { found.withLock { $0 } }

    /// What it means that the handshake failed with this error.
    func failure(_ error: any Error) -> TransportError {
        if let expected, let key, key != expected {
            return .wrongKey(expected: expected, found: key)
        }
        let end = NIOSSLError.handshakeFailed(.sslError([.eofDuringHandshake]))
        return error is IOError || error as? NIOSSLError == end ? .lostInHandshake : .notANode
    }

    /// Whether the handshake may go on with these certificates.
    func take(_ certificates: [NIOSSLCertificate]) -> Bool {
        guard certificates.count == 1, let bytes = try? certificates[0].toDERBytes(),
            let key = Self.key(ofCertificate: bytes)
        else { return false }
        found.withLock { $0 = key }
        return expected == nil || expected == key
    }

    /// The key of a self-signed certificate; nil if it is not one, or not signed by that key.
    static func key(ofCertificate bytes: [UInt8]) -> PublicKey? {
        guard bytes.count <= Limits.statementBytes,
            let certificate = try? Certificate(derEncoded: bytes),
            certificate.issuer == certificate.subject,
            certificate.signatureAlgorithm == .ed25519,
            let key = Curve25519.Signing.PublicKey(certificate.publicKey),
            certificate.publicKey.isValidSignature(certificate.signature, for: certificate)
        else { return nil }
        return PublicKey(Array(key.rawRepresentation))
    }
}
