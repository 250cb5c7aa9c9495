import Wire

/// The tree of units that follows from a set of unit grants, and which of the grants shape it. It
/// depends on the set only, not on the order of arrival.
///
/// A unit stands where the grant nearest to the root puts it. So nobody can pull a unit out from
/// below a unit that stands higher, and no ring can form. Where two units of one level claim the
/// same unit, it goes to the one with the lesser id: a claim that its own parent did not make is a
/// mistake or an attack by someone who holds a unit's key, and any rule will do that is the same
/// on every node.
struct UnitPlacement {
    private(set) var parents: [Identifier: Identifier] = [:]
    /// Sorted by id.
    private(set) var children: [Identifier: [Identifier]] = [:]
    /// The unit grants that count: those of the root, and of the parent that each unit has got.
    private(set) var grants: Set<Identifier>
    /// Of the grants that count for a unit, the one with the least id.
    private(set) var first: [Identifier: Grant]

    /// A grant with the unit that issued it.
    private struct Claim {
        let parent: Identifier
        let grant: Grant
    }

    /// - Parameter issued: the unit grants, by the grant that issued them.
    init(root: Grant, issued: [Identifier: [Grant]]) {
        grants = [root.id]
        first = [root.unit: root]
        var level = [root]
        for _ in 1..<Limits.unitDepth {
            let claims = level.flatMap { grant in
                (issued[grant.id] ?? []).map { Claim(parent: grant.unit, grant: $0) }
            }.filter { $0.grant.unit != root.unit && parents[$0.grant.unit] == nil }
            place(claims)
            level = claims.filter { parents[$0.grant.unit] == $0.parent }.map(\.grant)
            count(level)
        }
        for parent in children.keys.sorted() { children[parent]?.sort() }
    }

    private mutating func count(_ level: [Grant]) {
        grants.formUnion(level.map(\.id))
        for grant in level {
            first[grant.unit] = first[grant.unit].map { $0.id < grant.id ? $0 : grant } ?? grant
        }
    }

    private mutating func place(_ claims: [Claim]) {
        for claim in claims.sorted(by: { $0.parent < $1.parent }) {
            let unit = claim.grant.unit
            guard parents[unit] == nil else { continue }
            parents[unit] = claim.parent
            children[claim.parent, default: []].append(unit)
        }
    }
}
