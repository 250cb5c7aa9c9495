import Node
import Records
import Trust
import Wire

/// What is signed once and read by everybody: descriptions of logs, grants, revocations, verdicts,
/// join requests and tickets.
enum StatementLaw {
    static func checkDescription(_ bytes: [UInt8]) {
        RoundTrip.check(
            bytes, decode: { try Trust.LogDescription.decode($0) }, encode: { $0.encode() })
    }

    /// Only the one who issued a grant can have signed it, and no other bytes carry its name.
    static func checkGrant(_ bytes: [UInt8]) {
        RoundTrip.check(bytes, decode: { try Grant.decode($0) }, encode: { $0.encode() }) { read in
            Law.hold(read.id == Sum.of(bytes).identifier, "a grant has another name")
            let isKnown = grants.contains(read)
            Law.hold(isKnown || !read.isSigned(by: unitKey.publicKey), "a forged grant holds")
        }
    }

    static func checkTicket(_ bytes: [UInt8]) {
        RoundTrip.check(bytes, decode: { try Ticket.decode($0) }, encode: { $0.encode() })
    }

    static func checkRequest(_ bytes: [UInt8]) {
        RoundTrip.check(
            bytes, decode: { try JoinRequest.decode($0) }, encode: { $0.encode() }
        ) { read in
            Law.hold(read.fingerprint.utf8.count == 19, "a fingerprint is four groups of four")
        }
    }

    static var descriptionSeed: [UInt8] { description.encode() }
    static var grantSeeds: [[UInt8]] { grants.map { $0.encode() } }

    private static let description = Trust.LogDescription(
        unit: Identifier(high: 5, low: 6), writer: key(3).publicKey, incarnation: 1 << 40,
        logClass: .routine)

    static let grants: [Grant] = {
        let root = Grant.root(unit: Identifier(high: 5, low: 6), key: unitKey, time: 1_700_000_000)
        return [root]
            + [GrantSubject.unit, .node, .person(.worker), .person(.administrator)].map {
                Grant.issue(
                    $0, key: key(2).publicKey, unit: Identifier(high: 7, low: 8), under: root,
                    time: -1, with: unitKey)
            }
    }()

    /// A ticket as the node writes it; its signature is looked at only when a store accepts it.
    static var ticketSeed: [UInt8] {
        var writer = CBORWriter()
        writer.write(arrayOf: 6)
        writer.write(Identifier(high: 7, low: 8))
        writer.write(arrayOf: grants.count)
        for grant in grants { writer.write(bytes: grant.encode()) }
        writer.write(bytes: key(4).publicKey.bytes)
        writer.write(Identifier(high: 5, low: 6))
        writer.write("192.0.2.7:8440")
        writer.write(bytes: [UInt8](repeating: 9, count: RunSignature.byteCount))
        return writer.bytes
    }

    static var requestSeed: [UInt8] {
        let wish = JoinWish(unitName: "青石村", unitCode: "999901001001", role: .worker)
        return JoinRequest(wish, unit: unitKey, node: key(2), person: key(3)).encode()
    }

    static let unitKey = key(1)

    static func key(_ number: UInt8) -> SigningKey {
        guard let key = SigningKey(seed: [UInt8](repeating: number, count: 32)) else {
            preconditionFailure("thirty-two bytes are a seed")
        }
        return key
    }
}
