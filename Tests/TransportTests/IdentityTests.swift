import Crypto
import Foundation
import SwiftASN1
import Testing
import Trust
import X509

@testable import Transport

@Suite("The certificate of a node") struct IdentityTests {
    static func certificate(
        of key: Certificate.PrivateKey, signedBy signer: Certificate.PrivateKey? = nil,
        issuer: String = "a"
    ) throws -> [UInt8] {
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(7), publicKey: key.publicKey,
            notValidBefore: Date(timeIntervalSince1970: 0),
            notValidAfter: Date(timeIntervalSince1970: 1),
            issuer: try DistinguishedName { CommonName(issuer) },
            subject: try DistinguishedName { CommonName("a") },
            extensions: Certificate.Extensions(),
            issuerPrivateKey: signer ?? key)
        var serializer = DER.Serializer()
        try serializer.serialize(certificate)
        return serializer.serializedBytes
    }

    @Test("The certificate yields the node's key and is the same every time")
    func own() throws {
        let key = SigningKey()
        let bytes = try NodeIdentity.certificate(key)
        #expect(PeerProof.key(ofCertificate: bytes) == key.publicKey)
        #expect(try NodeIdentity.certificate(key) == bytes)
    }

    @Test("Any self-signed Ed25519 certificate is read, whatever its names and dates")
    func foreign() throws {
        let key = Curve25519.Signing.PrivateKey()
        let bytes = try Self.certificate(of: Certificate.PrivateKey(key))
        #expect(
            PeerProof.key(ofCertificate: bytes)?.bytes == Array(key.publicKey.rawRepresentation))
    }

    @Test(
        "A certificate of another kind of key, signed by another key, or with another issuer is not"
    )
    func refused() throws {
        let key = Certificate.PrivateKey(Curve25519.Signing.PrivateKey())
        let other = Certificate.PrivateKey(Curve25519.Signing.PrivateKey())
        let curve = Certificate.PrivateKey(P256.Signing.PrivateKey())
        for bytes in [
            try Self.certificate(of: curve), try Self.certificate(of: key, signedBy: other),
            try Self.certificate(of: key, issuer: "b"), [], [0x30, 0x80],
        ] {
            #expect(PeerProof.key(ofCertificate: bytes) == nil)
        }
    }

    @Test("A certificate with any one byte changed does not yield the key any more")
    func tampered() throws {
        let key = SigningKey()
        let bytes = try NodeIdentity.certificate(key)
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1
            #expect(PeerProof.key(ofCertificate: changed) != key.publicKey)
        }
    }
}
