package import Trust
package import Wire

/// The file that comes back: the grants that make a node part of the tree, and where to dial.
package struct Ticket: Hashable, Sendable {
    package let unit: Identifier
    /// The root first; then every grant after its issuer.
    package let grants: [Grant]
    /// The node that admitted, for the first meeting.
    package let peer: PublicKey
    package let peerUnit: Identifier
    /// Where to dial it; empty if it is not reached that way.
    package let address: String

    package func encode() -> [UInt8] {
        var writer = CBORWriter(capacity: 1024)
        writer.write(arrayOf: 5)
        writer.write(unit)
        writer.write(arrayOf: grants.count)
        for grant in grants { writer.write(bytes: grant.encode()) }
        writer.write(bytes: peer.bytes)
        writer.write(peerUnit)
        writer.write(address)
        return writer.bytes
    }

    package static func decode(_ bytes: [UInt8]) throws -> Ticket {
        do {
            return try read(bytes)
        } catch {
            throw NodeError.unreadable(.ticket, error)
        }
    }

    private static func read(_ bytes: [UInt8]) throws(WireError) -> Ticket {
        guard bytes.count <= Limits.ticketBytes else { throw WireError(.limit("ticketBytes"), at: 0) }
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 5)
        let unit = try reader.readIdentifier()
        var grants: [Grant] = []
        for _ in 0..<(try reader.readArray(upTo: Limits.grantsShown)) {
            grants.append(try Grant.decode(try reader.readBytes(upTo: Limits.statementBytes)))
        }
        let peer = try PublicKey.decode(from: &reader)
        let peerUnit = try reader.readIdentifier()
        let address = try reader.readText(upTo: 256)
        try reader.finish()
        return Ticket(unit: unit, grants: grants, peer: peer, peerUnit: peerUnit, address: address)
    }
}
