package import Wire

/// A signed statement that a key may act no more in a unit and below it. It has no date that a
/// wrong clock could fake: it names the last change of each log of the key that counts, and of the
/// key of a unit which of its own statements go on counting (design section 4).
///
/// Whose statement it must be to end something, the `GrantBook` says.
package struct Revocation: Hashable, Sendable {
    /// Whose grants end.
    package let key: PublicKey
    /// The grants of this unit and of the units below it end.
    package let unit: Identifier
    /// The grant of the unit whose key signs.
    package let issuer: Identifier
    /// Claimed time in seconds since 1970-01-01T00:00Z; shown, never compared.
    package let time: Int64
    /// In the words of whoever revoked; everyone reads it who holds the unit's own records.
    package let reason: String
    /// Where the key's logs end, sorted by log, each once.
    package let ends: [LogEnd]
    /// Of the key of a unit: the grants, revocations and verdicts under it that go on counting,
    /// sorted, each once.
    package let kept: [Identifier]
    /// Sixty-four bytes by the issuer's key.
    package let signature: [UInt8]
    /// The revocation's name: the first half of the sum of its bytes.
    package let id: Identifier

    private init(_ statement: Statement, signature: [UInt8]) {
        (key, unit, issuer) = (statement.key, statement.unit, statement.issuer)
        (time, reason) = (statement.time, statement.reason)
        (ends, kept) = (statement.ends, statement.kept)
        self.signature = signature
        id = Sum.of(statement.encode(with: signature)).identifier
    }

    /// Signs a revocation with the key of a unit.
    ///
    /// - Parameters:
    ///   - ends: one for each log of the key of which something is to count, in any order.
    ///   - kept: the statements of the key of a unit that go on counting, in any order.
    package static func issue(
        of key: PublicKey, in unit: Identifier, under issuer: Grant, reason: String,
        ends: [LogEnd], keeping kept: [Identifier], time: Int64, with issuerKey: SigningKey
    ) -> Revocation {
        let statement = Statement(
            key: key, unit: unit, issuer: issuer.id, time: time, reason: reason,
            ends: ends.sorted { $0.log < $1.log }, kept: kept.sorted())
        return Revocation(statement, signature: issuerKey.sign(statement.message))
    }

    /// Whether the issuer's key signed this revocation.
    package func isSigned(by issuer: PublicKey) -> Bool {
        issuer.verifies(signature, over: statement.message)
    }

    /// Where a log ends; nil if nothing of it counts.
    package func end(of log: Identifier) -> LogEnd? { ends.first { $0.log == log } }

    private var statement: Statement {
        Statement(
            key: key, unit: unit, issuer: issuer, time: time, reason: reason, ends: ends,
            kept: kept)
    }

    package func encode() -> [UInt8] { statement.encode(with: signature) }

    /// Reads a revocation; that its signature holds is for the `GrantBook` to find out.
    package static func decode(_ bytes: [UInt8]) throws(WireError) -> Revocation {
        guard bytes.count <= Limits.revocationBytes else {
            throw WireError(.limit("revocationBytes"), at: 0)
        }
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 8)
        let statement = try Statement.decode(from: &reader)
        let signature = try RunSignature.read(from: &reader)
        try reader.finish()
        return Revocation(statement, signature: signature)
    }
}

/// What is signed of a revocation.
private struct Statement {
    let key: PublicKey
    let unit: Identifier
    let issuer: Identifier
    let time: Int64
    let reason: String
    let ends: [LogEnd]
    let kept: [Identifier]

    /// The words in front keep a signature from standing for anything else.
    var message: [UInt8] {
        var writer = CBORWriter(capacity: 256)
        writer.write("hamlet revocation")
        encode(into: &writer)
        return writer.bytes
    }

    func encode(with signature: [UInt8]) -> [UInt8] {
        var writer = CBORWriter(capacity: 256)
        writer.write(arrayOf: 8)
        encode(into: &writer)
        writer.write(bytes: signature)
        return writer.bytes
    }

    private func encode(into writer: inout CBORWriter) {
        writer.write(bytes: key.bytes)
        writer.write(unit)
        writer.write(issuer)
        writer.write(time)
        writer.write(reason)
        writer.write(arrayOf: 3 * ends.count)
        for end in ends { end.write(into: &writer) }
        writer.write(arrayOf: kept.count)
        for id in kept { writer.write(id) }
    }

    static func decode(from reader: inout CBORReader) throws(WireError) -> Statement {
        Statement(
            key: try PublicKey.decode(from: &reader), unit: try reader.readIdentifier(),
            issuer: try reader.readIdentifier(), time: try reader.readInteger(),
            reason: try reader.readText(upTo: Limits.reasonBytes), ends: try ends(from: &reader),
            kept: try kept(from: &reader))
    }

    private static func ends(from reader: inout CBORReader) throws(WireError) -> [LogEnd] {
        let start = reader.position
        let count = try reader.readArray(upTo: 3 * Limits.listEntries)
        guard count.isMultiple(of: 3) else {
            throw WireError(.invalid("ends of logs"), at: start)
        }
        var ends: [LogEnd] = []
        for _ in 0..<(count / 3) { ends.append(try LogEnd.read(from: &reader)) }
        guard zip(ends, ends.dropFirst()).allSatisfy({ $0.log < $1.log }) else {
            throw WireError(.invalid("order of the ends"), at: start)
        }
        return ends
    }

    private static func kept(from reader: inout CBORReader) throws(WireError) -> [Identifier] {
        let start = reader.position
        var kept: [Identifier] = []
        for _ in 0..<(try reader.readArray(upTo: Limits.listEntries)) {
            kept.append(try reader.readIdentifier())
        }
        guard zip(kept, kept.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw WireError(.invalid("order of what is kept"), at: start)
        }
        return kept
    }
}
