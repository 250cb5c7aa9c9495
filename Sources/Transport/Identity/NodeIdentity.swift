import Crypto
import Foundation
import NIOCore
import NIOSSL
import SwiftASN1
import Trust
import X509

/// A node as it shows itself on a connection: its Ed25519 key in a certificate that it has signed
/// itself, for TLS 1.3 and nothing older. The certificate says nothing but the key; it is the same
/// every time, and no clock can find it too early or too late (invariant 7).
struct NodeIdentity: Sendable {
    private let context: NIOSSLContext

    init(_ key: SigningKey, timing: Timing) throws {
        context = try NIOSSLContext(configuration: Self.configuration(key, timing))
    }

    /// The TLS of the side that was dialled.
    func serverHandler(_ proof: PeerProof) -> NIOSSLServerHandler {
        NIOSSLServerHandler(context: context) { certificates, promise in
            promise.succeed(proof.take(certificates) ? .certificateVerified : .failed)
        }
    }

    /// The TLS of the side that dials.
    func clientHandler(_ proof: PeerProof) throws -> NIOSSLClientHandler {
        try NIOSSLClientHandler(context: context, serverHostname: nil) { certificates, promise in
            promise.succeed(proof.take(certificates) ? .certificateVerified : .failed)
        }
    }

    private static func configuration(
        _ key: SigningKey, _ timing: Timing
    ) throws -> TLSConfiguration {
        let certificate = try NIOSSLCertificate(bytes: certificate(key), format: .der)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: [.certificate(certificate)],
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: encoded(key), format: .der)))
        configuration.minimumTLSVersion = .tlsv13
        configuration.certificateVerification = .noHostnameVerification
        // No authority of the system's has a say; its list is not even read.
        configuration.trustRoots = .certificates([])
        configuration.verifySignatureAlgorithms = [.ed25519]
        configuration.signingSignatureAlgorithms = [.ed25519]
        configuration.curves = [.x25519]
        configuration.shutdownTimeout = .milliseconds(Int64(timing.closingMilliseconds))
        return configuration
    }

    /// The self-signed certificate of a key, as DER.
    static func certificate(_ key: SigningKey) throws -> [UInt8] {
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: key.seed)
        let name = try DistinguishedName { CommonName("hamlet") }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(1),
            publicKey: Certificate.PublicKey(key.publicKey), notValidBefore: beginning,
            notValidAfter: end, issuer: name, subject: name, signatureAlgorithm: .ed25519,
            extensions: Certificate.Extensions(), issuerPrivateKey: Certificate.PrivateKey(key))
        var serializer = DER.Serializer()
        try serializer.serialize(certificate)
        return serializer.serializedBytes
    }

    private static let beginning = Date(timeIntervalSince1970: 0)
    /// 9999-12-31T23:59:59Z: "no well-defined expiration date" (RFC 5280, 4.1.2.5).
    private static let end = Date(timeIntervalSince1970: 253_402_300_799)

    /// The key as PKCS #8 (RFC 8410, section 7).
    private static func encoded(_ key: SigningKey) -> [UInt8] {
        [0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22]
            + [0x04, 0x20] + key.seed
    }
}
