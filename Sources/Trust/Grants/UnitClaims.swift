import Wire

/// What the keys of units have stated of units and keys, to be looked up while the tree is built.
struct UnitClaims {
    /// The unit grants, by the grant that issued them.
    private var issued: [Identifier: [Grant]] = [:]
    private var revocations: [PublicKey: [Revocation]] = [:]

    mutating func insert(_ grant: Grant) {
        guard grant.subject.isUnit, let issuer = grant.issuer else { return }
        issued[issuer, default: []].append(grant)
    }

    mutating func insert(_ revocation: Revocation) {
        revocations[revocation.key, default: []].append(revocation)
        revocations[revocation.key]?.sort { $0.id < $1.id }
    }

    func issued(under grant: Identifier) -> [Grant] { issued[grant] ?? [] }

    /// Sorted by id.
    func revocations(of key: PublicKey) -> [Revocation] { revocations[key] ?? [] }
}
