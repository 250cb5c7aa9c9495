package import Wire

/// A signed statement that a key may act in a unit. Grants chain from the root key of the tree:
/// each names the grant of its issuer. It ends by a revocation, not by a date (design section 4).
package struct Grant: Hashable, Sendable {
    package let subject: GrantSubject
    package let key: PublicKey
    package let unit: Identifier
    /// The issuer's grant; nil for the root, which speaks for itself.
    package let issuer: Identifier?
    /// Claimed time in seconds since 1970-01-01T00:00Z; shown, never compared.
    package let time: Int64
    package let signature: [UInt8]

    /// The grant's name: the first half of the sum of its bytes.
    package var id: Identifier { Sum.of(encode()).identifier }

    /// Founds a tree: the root unit's key grants itself.
    package static func root(unit: Identifier, key: SigningKey, time: Int64) -> Grant {
        sign(.unit, key: key.publicKey, unit: unit, issuer: nil, time: time, with: key)
    }

    /// Issues a grant under another.
    package static func issue(
        _ subject: GrantSubject, key: PublicKey, unit: Identifier, under issuer: Grant,
        time: Int64, with issuerKey: SigningKey
    ) -> Grant {
        sign(subject, key: key, unit: unit, issuer: issuer.id, time: time, with: issuerKey)
    }

    private static func sign(
        _ subject: GrantSubject, key: PublicKey, unit: Identifier, issuer: Identifier?,
        time: Int64, with signer: SigningKey
    ) -> Grant {
        let unsigned = Grant(
            subject: subject, key: key, unit: unit, issuer: issuer, time: time, signature: [])
        return Grant(
            subject: subject, key: key, unit: unit, issuer: issuer, time: time,
            signature: signer.sign(unsigned.message))
    }

    /// Whether the issuer's key signed this grant.
    package func isSigned(by issuer: PublicKey) -> Bool {
        issuer.verifies(signature, over: message)
    }

    private var message: [UInt8] {
        var writer = CBORWriter(capacity: 128)
        writer.write("hamlet grant")
        encodeStatement(into: &writer)
        return writer.bytes
    }

    private func encodeStatement(into writer: inout CBORWriter) {
        writer.write(subject.code)
        writer.write(bytes: key.bytes)
        writer.write(unit)
        if let issuer { writer.write(issuer) } else { writer.writeNull() }
        writer.write(time)
    }

    package func encode() -> [UInt8] {
        var writer = CBORWriter(capacity: 192)
        writer.write(arrayOf: 6)
        encodeStatement(into: &writer)
        writer.write(bytes: signature)
        return writer.bytes
    }

    package static func decode(_ bytes: [UInt8]) throws(WireError) -> Grant {
        guard bytes.count <= Limits.statementBytes else {
            throw WireError(.limit("statementBytes"), at: 0)
        }
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 6)
        let code = Int(try reader.readUnsigned(upTo: 64))
        guard let subject = GrantSubject(code: code) else {
            throw WireError(.invalid("subject of a grant"), at: 1)
        }
        let key = try PublicKey.decode(from: &reader)
        let unit = try reader.readIdentifier()
        let issuer = reader.readNullIfPresent() ? nil : try reader.readIdentifier()
        let time = try reader.readInteger()
        let signature = try reader.readBytes(upTo: RunSignature.byteCount)
        try reader.finish()
        return Grant(
            subject: subject, key: key, unit: unit, issuer: issuer, time: time,
            signature: signature)
    }
}
