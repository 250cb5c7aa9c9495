import Wire

/// The tree of units that follows from a set of unit grants, and which of the grants shape it. It
/// depends on the set only, not on the order of arrival.
///
/// A unit stands where the grant nearest to the root puts it. So nobody can pull a unit out from
/// below a unit that stands higher, and no ring can form. Where two units of one level claim the
/// same unit, it goes to the one with the lesser id: a claim that its own parent did not make is a
/// mistake or an attack by someone who holds a unit's key, and any rule will do that is the same
/// on every node.
///
/// A unit moves to another parent of that level by a grant that says so and is signed with the key
/// of a unit above both. Such grants are followed in the order of their numbers.
struct UnitPlacement {
    private(set) var parents: [Identifier: Identifier] = [:]
    /// Sorted by id.
    private(set) var children: [Identifier: [Identifier]] = [:]
    /// The unit grants that count: those of the root, and of the parent that each unit has got.
    private(set) var grants: Set<Identifier>
    /// Of the grants that count for a unit, the one with the least id.
    private(set) var first: [Identifier: Grant]

    /// A unit grant with the highest unit for which its key stands by it and by those above it.
    private struct Standing {
        let grant: Grant
        let reach: Identifier

        func of(_ below: Grant) -> Standing {
            Standing(grant: below, reach: below.key == grant.key ? reach : below.unit)
        }
    }

    /// A grant with the unit that issued it.
    private struct Claim {
        let issuer: Standing
        let grant: Grant

        var parent: Identifier { issuer.grant.unit }
        var unit: Identifier { grant.unit }
        /// Moves after all that only put a unit somewhere, and in their order.
        var order: (Int, Identifier) {
            let moves = grant.subject.moves
            return (moves, moves == 0 ? parent : grant.id)
        }
    }

    /// - Parameter issued: the unit grants, by the grant that issued them.
    init(root: Grant, issued: [Identifier: [Grant]]) {
        grants = [root.id]
        first = [root.unit: root]
        var level = [Standing(grant: root, reach: root.unit)]
        for _ in 1..<Limits.unitDepth {
            let claims = level.flatMap { issuer in
                (issued[issuer.grant.id] ?? []).map { Claim(issuer: issuer, grant: $0) }
            }.filter { $0.unit != root.unit && parents[$0.unit] == nil }
            place(claims)
            level = claims.filter { parents[$0.unit] == $0.parent }.map { $0.issuer.of($0.grant) }
            count(level.map(\.grant))
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
        var placed: [Identifier: Identifier] = [:]
        for claim in claims.sorted(by: { $0.order < $1.order }) {
            guard let parent = placed[claim.unit] else {
                placed[claim.unit] = claim.parent
                continue
            }
            if claim.grant.subject.moves > 0, isUnit(claim.issuer.reach, above: parent) {
                placed[claim.unit] = claim.parent
            }
        }
        for unit in placed.keys.sorted() {
            guard let parent = placed[unit] else { continue }
            parents[unit] = parent
            children[parent, default: []].append(unit)
        }
    }

    private func isUnit(_ unit: Identifier, above other: Identifier) -> Bool {
        var next = parents[other]
        while let above = next {
            if above == unit { return true }
            next = parents[above]
        }
        return false
    }
}
