import Records
package import Trust

/// The keys that were admitted together, on one request: whose machine is lost, or who leaves, is
/// named by one of them, and all are to be revoked. It proves nothing and decides nothing; it tells
/// a person which keys lie on one machine.
package struct Admission: Hashable, Sendable {
    /// Signs in the unit's name.
    package let unit: PublicKey
    /// Proves the machine.
    package let node: PublicKey
    /// Signs what the person writes.
    package let person: PublicKey

    init(_ request: JoinRequest) {
        (unit, node, person) = (request.unit, request.node, request.person)
    }

    /// Nil unless the fields hold three keys.
    init?(_ fields: [EntryField]) {
        let keys = fields.compactMap { field -> PublicKey? in
            guard case .bytes(let bytes) = field.value else { return nil }
            return PublicKey(bytes)
        }
        guard keys.count == 3 else { return nil }
        (unit, node, person) = (keys[0], keys[1], keys[2])
    }

    /// The entry that tells of it.
    var fields: [EntryField] {
        [unit, node, person].enumerated().map { EntryField($0 + 1, .bytes($1.bytes)) }
    }

    /// Whether a key is one of the three.
    func contains(_ key: PublicKey) -> Bool { [unit, node, person].contains(key) }
}
