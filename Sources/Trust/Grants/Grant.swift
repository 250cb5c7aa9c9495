package import Wire

/// A signed statement that a key may act in a unit. Grants chain from the root key of the tree:
/// each names the grant of its issuer. It ends by a revocation, not by a date (design section 4).
package struct Grant: Hashable, Sendable {
    /// What the key may be.
    package let subject: GrantSubject
    /// Whom the grant is for.
    package let key: PublicKey
    /// Where the key may act.
    package let unit: Identifier
    /// The issuer's grant; nil for the root, which speaks for itself.
    package let issuer: Identifier?
    /// Claimed time in seconds since 1970-01-01T00:00Z; shown, never compared.
    package let time: Int64
    /// Sixty-four bytes by the issuer's key.
    package let signature: [UInt8]
    /// The grant's name: the first half of the sum of its bytes.
    package let id: Identifier

    private init(_ statement: Statement, signature: [UInt8]) {
        (subject, key, unit) = (statement.subject, statement.key, statement.unit)
        (issuer, time) = (statement.issuer, statement.time)
        self.signature = signature
        id = Sum.of(statement.encode(with: signature)).identifier
    }

    /// Founds a tree: the root unit's key grants itself.
    package static func root(unit: Identifier, key: SigningKey, time: Int64) -> Grant {
        let statement = Statement(
            subject: .unit, key: key.publicKey, unit: unit, issuer: nil, time: time)
        return Grant(statement, signature: key.sign(statement.message))
    }

    /// Issues a grant under another.
    package static func issue(
        _ subject: GrantSubject, key: PublicKey, unit: Identifier, under issuer: Grant,
        time: Int64, with issuerKey: SigningKey
    ) -> Grant {
        let statement = Statement(
            subject: subject, key: key, unit: unit, issuer: issuer.id, time: time)
        return Grant(statement, signature: issuerKey.sign(statement.message))
    }

    /// Whether the issuer's key signed this grant.
    package func isSigned(by issuer: PublicKey) -> Bool {
        issuer.verifies(signature, over: statement.message)
    }

    private var statement: Statement {
        Statement(subject: subject, key: key, unit: unit, issuer: issuer, time: time)
    }

    package func encode() -> [UInt8] { statement.encode(with: signature) }

    /// Reads a grant; that its signature holds is for the `GrantBook` to find out.
    package static func decode(_ bytes: [UInt8]) throws(WireError) -> Grant {
        guard bytes.count <= Limits.statementBytes else {
            throw WireError(.limit("statementBytes"), at: 0)
        }
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 6)
        let statement = try Statement.decode(from: &reader)
        let signature = try RunSignature.read(from: &reader)
        try reader.finish()
        return Grant(statement, signature: signature)
    }
}

/// What is signed of a grant.
private struct Statement {
    let subject: GrantSubject
    let key: PublicKey
    let unit: Identifier
    let issuer: Identifier?
    let time: Int64

    /// The words in front keep a signature from standing for anything else.
    var message: [UInt8] {
        var writer = CBORWriter(capacity: 128)
        writer.write("hamlet grant")
        encode(into: &writer)
        return writer.bytes
    }

    func encode(with signature: [UInt8]) -> [UInt8] {
        var writer = CBORWriter(capacity: 192)
        writer.write(arrayOf: 6)
        encode(into: &writer)
        writer.write(bytes: signature)
        return writer.bytes
    }

    private func encode(into writer: inout CBORWriter) {
        writer.write(subject.code)
        writer.write(bytes: key.bytes)
        writer.write(unit)
        if let issuer { writer.write(issuer) } else { writer.writeNull() }
        writer.write(time)
    }

    static func decode(from reader: inout CBORReader) throws(WireError) -> Statement {
        let start = reader.position
        let code = Int(try reader.readUnsigned(upTo: UInt64(GrantSubject.highestCode)))
        guard let subject = GrantSubject(code: code) else {
            throw WireError(.invalid("subject of a grant"), at: start)
        }
        let key = try PublicKey.decode(from: &reader)
        let unit = try reader.readIdentifier()
        let issuer = reader.readNullIfPresent() ? nil : try reader.readIdentifier()
        return Statement(
            subject: subject, key: key, unit: unit, issuer: issuer,
            time: try reader.readInteger())
    }
}
