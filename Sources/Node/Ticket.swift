package import Trust
package import Wire

/// The file that comes back: the grants that make a node part of the tree, and where to dial. The
/// key that admitted signs the whole, so that a file that was damaged or altered on its way is not
/// taken.
package struct Ticket: Hashable, Sendable {
    /// The unit to which whoever asked belongs from now on.
    package let unit: Identifier
    /// The root first; then every grant after its issuer.
    package let grants: [Grant]
    /// The node that admitted, for the first meeting.
    package let peer: PublicKey
    /// The unit of that node.
    package let peerUnit: Identifier
    /// Where to dial it; empty if it is not reached that way.
    package let address: String
    private let signature: [UInt8]

    private init(
        unit: Identifier, grants: [Grant], peer: PublicKey, peerUnit: Identifier, address: String,
        signature: [UInt8]
    ) {
        self.unit = unit
        self.grants = grants
        self.peer = peer
        self.peerUnit = peerUnit
        self.address = address
        self.signature = signature
    }

    /// Signs a ticket with the unit key that issued its grants.
    init(
        unit: Identifier, grants: [Grant], peer: PublicKey, peerUnit: Identifier, address: String,
        signedWith key: SigningKey
    ) {
        let unsigned = Ticket(
            unit: unit, grants: grants, peer: peer, peerUnit: peerUnit, address: address,
            signature: [])
        self.init(
            unit: unit, grants: grants, peer: peer, peerUnit: peerUnit, address: address,
            signature: key.sign(unsigned.message))
    }

    func isSigned(by key: PublicKey) -> Bool { key.verifies(signature, over: message) }

    private var message: [UInt8] {
        var writer = CBORWriter(capacity: 1024)
        writer.write("hamlet ticket")
        encodeStatement(into: &writer)
        return writer.bytes
    }

    private func encodeStatement(into writer: inout CBORWriter) {
        writer.write(unit)
        writer.write(arrayOf: grants.count)
        for grant in grants { writer.write(bytes: grant.encode()) }
        writer.write(bytes: peer.bytes)
        writer.write(peerUnit)
        writer.write(address)
    }

    package func encode() -> [UInt8] {
        var writer = CBORWriter(capacity: 1024)
        writer.write(arrayOf: 6)
        encodeStatement(into: &writer)
        writer.write(bytes: signature)
        return writer.bytes
    }

    /// Reads a ticket; who signed it is checked only when a store accepts it.
    package static func decode(_ bytes: [UInt8]) throws -> Ticket {
        do {
            return try read(bytes)
        } catch {
            throw NodeError.unreadable(.ticket, error)
        }
    }

    private static func read(_ bytes: [UInt8]) throws(WireError) -> Ticket {
        guard bytes.count <= Limits.ticketBytes else {
            throw WireError(.limit("ticketBytes"), at: 0)
        }
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 6)
        let unit = try reader.readIdentifier()
        var grants: [Grant] = []
        for _ in 0..<(try reader.readArray(upTo: Limits.grantsShown)) {
            grants.append(try Grant.decode(try reader.readBytes(upTo: Limits.statementBytes)))
        }
        let peer = try PublicKey.decode(from: &reader)
        let peerUnit = try reader.readIdentifier()
        let address = try reader.readText(upTo: Limits.addressBytes)
        let signature = try reader.readBytes(upTo: RunSignature.byteCount)
        try reader.finish()
        return Ticket(
            unit: unit, grants: grants, peer: peer, peerUnit: peerUnit, address: address,
            signature: signature)
    }
}
