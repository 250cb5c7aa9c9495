package import Wire

/// A signed statement of what is to become of changes that a revoked key wrote beyond its end: they
/// are adopted, and count, or left, and are looked at no more. Whoever adopts outranks whoever
/// leaves, so that the order of the two does not matter.
package struct Verdict: Hashable, Sendable {
    /// The grant of the unit whose key signs.
    package let issuer: Identifier
    /// Claimed time in seconds since 1970-01-01T00:00Z; shown, never compared.
    package let time: Int64
    /// Whether the parts count from now on; if not, they are left.
    package let adopts: Bool
    /// In the words of whoever decided.
    package let reason: String
    /// What it is about, at least one.
    package let parts: [LogPart]
    /// Sixty-four bytes by the issuer's key.
    package let signature: [UInt8]
    /// The verdict's name: the first half of the sum of its bytes.
    package let id: Identifier

    private init(_ statement: Statement, signature: [UInt8]) {
        (issuer, time) = (statement.issuer, statement.time)
        (adopts, reason) = (statement.adopts, statement.reason)
        parts = statement.parts
        self.signature = signature
        id = Sum.of(statement.encode(with: signature)).identifier
    }

    /// Signs a verdict with the key of a unit.
    package static func issue(
        adopting adopts: Bool, _ parts: [LogPart], under issuer: Grant, reason: String,
        time: Int64, with issuerKey: SigningKey
    ) -> Verdict {
        let statement = Statement(
            issuer: issuer.id, time: time, adopts: adopts, reason: reason, parts: parts)
        return Verdict(statement, signature: issuerKey.sign(statement.message))
    }

    /// Whether the issuer's key signed this verdict.
    package func isSigned(by issuer: PublicKey) -> Bool {
        issuer.verifies(signature, over: statement.message)
    }

    private var statement: Statement {
        Statement(issuer: issuer, time: time, adopts: adopts, reason: reason, parts: parts)
    }

    package func encode() -> [UInt8] { statement.encode(with: signature) }

    /// Reads a verdict; that its signature holds is for the `GrantBook` to find out.
    package static func decode(_ bytes: [UInt8]) throws(WireError) -> Verdict {
        guard bytes.count <= Limits.revocationBytes else {
            throw WireError(.limit("revocationBytes"), at: 0)
        }
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 6)
        let statement = try Statement.decode(from: &reader)
        let signature = try RunSignature.read(from: &reader)
        try reader.finish()
        return Verdict(statement, signature: signature)
    }
}

/// What is signed of a verdict.
private struct Statement {
    let issuer: Identifier
    let time: Int64
    let adopts: Bool
    let reason: String
    let parts: [LogPart]

    /// The words in front keep a signature from standing for anything else.
    var message: [UInt8] {
        var writer = CBORWriter(capacity: 192)
        writer.write("hamlet verdict")
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
        writer.write(issuer)
        writer.write(time)
        writer.write(adopts)
        writer.write(reason)
        writer.write(arrayOf: 4 * parts.count)
        for part in parts { part.write(into: &writer) }
    }

    static func decode(from reader: inout CBORReader) throws(WireError) -> Statement {
        Statement(
            issuer: try reader.readIdentifier(), time: try reader.readInteger(),
            adopts: try reader.readBoolean(),
            reason: try reader.readText(upTo: Limits.reasonBytes),
            parts: try parts(from: &reader))
    }

    private static func parts(from reader: inout CBORReader) throws(WireError) -> [LogPart] {
        let start = reader.position
        let count = try reader.readArray(upTo: 4 * Limits.listEntries)
        guard count > 0, count.isMultiple(of: 4) else {
            throw WireError(.invalid("parts of logs"), at: start)
        }
        var parts: [LogPart] = []
        for _ in 0..<(count / 4) { parts.append(try LogPart.read(from: &reader)) }
        return parts
    }
}
