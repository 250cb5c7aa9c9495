package import Trust
import Wire

/// The file that a new node hands in: what it wants to be, and its public keys, each of which signs
/// the whole, so that nobody can ask in the name of another's key.
package struct JoinRequest: Hashable, Sendable {
    /// What is asked for; the one who admits decides.
    package let wish: JoinWish
    /// The key that will grant in the unit and below it.
    package let unit: PublicKey
    /// The key that the node will prove whenever it connects.
    package let node: PublicKey
    /// The key that will sign what the person writes.
    package let person: PublicKey
    private let signatures: [[UInt8]]

    /// Signs a wish with the three new keys.
    package init(_ wish: JoinWish, unit: SigningKey, node: SigningKey, person: SigningKey) {
        self.wish = wish
        self.unit = unit.publicKey
        self.node = node.publicKey
        self.person = person.publicKey
        let message = Self.message(wish, [unit.publicKey, node.publicKey, person.publicKey])
        signatures = [unit, node, person].map { $0.sign(message) }
    }

    private init(_ wish: JoinWish, _ keys: [PublicKey], _ signatures: [[UInt8]]) {
        self.wish = wish
        (unit, node, person) = (keys[0], keys[1], keys[2])
        self.signatures = signatures
    }

    /// Four groups of digits that both ends read to each other over the telephone: they agree only
    /// if the file was not exchanged on the way.
    package var fingerprint: String {
        let sum = Sum.of(Self.message(wish, [unit, node, person])).bytes
        return stride(from: 0, to: 8, by: 2).map { place in
            let number = Int(sum[place]) << 8 | Int(sum[place + 1])
            let digits = String(number % 10_000)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined(separator: " ")
    }

    private static func message(_ wish: JoinWish, _ keys: [PublicKey]) -> [UInt8] {
        var writer = CBORWriter(capacity: 192)
        writer.write("hamlet join request")
        write(wish, keys, into: &writer)
        return writer.bytes
    }

    private static func write(
        _ wish: JoinWish, _ keys: [PublicKey], into writer: inout CBORWriter
    ) {
        writer.write(wish.unitName)
        writer.write(wish.unitCode)
        writer.write(wish.role.rawValue)
        for key in keys { writer.write(bytes: key.bytes) }
    }

    package func encode() -> [UInt8] {
        var writer = CBORWriter(capacity: 400)
        writer.write(arrayOf: 9)
        Self.write(wish, [unit, node, person], into: &writer)
        for signature in signatures { writer.write(bytes: signature) }
        return writer.bytes
    }

    /// Reads a request and checks that all its keys signed it.
    package static func decode(_ bytes: [UInt8]) throws -> JoinRequest {
        do {
            return try read(bytes)
        } catch {
            throw NodeError.unreadable(.request, error)
        }
    }

    private static func read(_ bytes: [UInt8]) throws(WireError) -> JoinRequest {
        guard bytes.count <= Limits.ticketBytes else {
            throw WireError(.limit("ticketBytes"), at: 0)
        }
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 9)
        let name = try reader.readText(upTo: Limits.unitNameBytes)
        let code = try reader.readText(upTo: Limits.unitCodeBytes)
        guard let role = Role(rawValue: Int(try reader.readUnsigned(upTo: 255))) else {
            throw WireError(.invalid("role"), at: reader.position)
        }
        var keys: [PublicKey] = []
        for _ in 0..<3 { keys.append(try PublicKey.decode(from: &reader)) }
        var signatures: [[UInt8]] = []
        for _ in 0..<3 { signatures.append(try reader.readBytes(upTo: RunSignature.byteCount)) }
        try reader.finish()
        let wish = JoinWish(unitName: name, unitCode: code, role: role)
        let message = message(wish, keys)
        guard zip(keys, signatures).allSatisfy({ $0.verifies($1, over: message) }) else {
            throw WireError(.invalid("signature"), at: 0)
        }
        return JoinRequest(wish, keys, signatures)
    }
}
