import Wire

/// The tree of units that follows from a set of unit grants and revocations, and which of the
/// statements of their keys count. It depends on the set only, not on the order of arrival.
///
/// A unit stands where the grant nearest to the root puts it. So nobody can pull a unit out from
/// below a unit that stands higher, and no ring can form. Where two units of one level claim the
/// same unit, it goes to the one with the lesser id: a claim that its own parent did not make is a
/// mistake or an attack by someone who holds a unit's key, and any rule will do that is the same
/// on every node.
///
/// A unit moves to another parent of that level by a grant that says so and is signed with the key
/// of a unit above both. Such grants are followed in the order of their numbers.
///
/// The grant of a unit is ended only from strictly above the unit. So it is known, level by level,
/// which keys have ended before it is asked what they ended themselves, and two that revoke each
/// other cannot leave open who was first.
struct UnitPlacement {
    private(set) var parents: [Identifier: Identifier] = [:]
    /// Sorted by id.
    private(set) var children: [Identifier: [Identifier]] = [:]
    /// The unit grants that shape the tree: those of the root, and of the parent that each unit
    /// has got, with what the key may still say.
    private var standings: [Identifier: Standing]
    /// Of the grants that count for a unit, the one with the least id.
    private(set) var first: [Identifier: Grant]
    /// The number of the last move that was followed, of each unit that has moved.
    private(set) var moves: [Identifier: Int] = [:]
    private let claims: UnitClaims

    /// What counts of what is stated under a unit's grant.
    private struct Standing {
        let unit: Identifier
        /// Nil if everything does; of a grant that was ended, what was kept.
        let kept: Set<Identifier>?
    }

    /// A unit grant with the highest unit for which its key stands by it and by those above it.
    private struct Holding {
        let grant: Grant
        let reach: Identifier

        func of(_ below: Grant) -> Holding {
            Holding(grant: below, reach: below.key == grant.key ? reach : below.unit)
        }
    }

    /// A grant with that of the unit that issued it.
    private struct Claim {
        let issuer: Holding
        let grant: Grant

        var parent: Identifier { issuer.grant.unit }
        var unit: Identifier { grant.unit }
        /// Moves after all that only put a unit somewhere, and in their order.
        var order: (Int, Identifier) {
            let moves = grant.subject.moves
            return (moves, moves == 0 ? parent : grant.id)
        }
    }

    init(root: Grant, _ claims: UnitClaims) {
        self.claims = claims
        standings = [root.id: Standing(unit: root.unit, kept: nil)]
        first = [root.unit: root]
        var level = [Holding(grant: root, reach: root.unit)]
        for _ in 1..<Limits.unitDepth {
            let rivals = level.flatMap { issuer in
                claims.issued(under: issuer.grant.id)
                    .filter { states($0.id, under: issuer.grant.id) }
                    .map { Claim(issuer: issuer, grant: $0) }
            }.filter { $0.unit != root.unit && parents[$0.unit] == nil }
            place(rivals)
            level = rivals.filter { parents[$0.unit] == $0.parent }.map { $0.issuer.of($0.grant) }
            count(level.map(\.grant))
        }
        for parent in children.keys.sorted() { children[parent]?.sort() }
    }

    private mutating func place(_ rivals: [Claim]) {
        var placed: [Identifier: Identifier] = [:]
        for claim in rivals.sorted(by: { $0.order < $1.order }) {
            let number = claim.grant.subject.moves
            let before = placed[claim.unit] ?? claim.parent
            let isMove = number > 0 && stands(claim.issuer.reach, above: before)
            guard placed[claim.unit] == nil || isMove else { continue }
            placed[claim.unit] = claim.parent
            if isMove { moves[claim.unit] = number }
        }
        for unit in placed.keys.sorted() {
            guard let parent = placed[unit] else { continue }
            parents[unit] = parent
            children[parent, default: []].append(unit)
        }
    }

    private func stands(_ unit: Identifier, above other: Identifier) -> Bool {
        unit != other && isUnit(other, atOrBelow: unit)
    }

    /// A grant that was ended puts its unit into the tree all the same: that was said by the unit
    /// above.
    private mutating func count(_ level: [Grant]) {
        for grant in level {
            standings[grant.id] = Standing(unit: grant.unit, kept: kept(of: grant))
            first[grant.unit] = first[grant.unit].map { $0.id < grant.id ? $0 : grant } ?? grant
        }
    }

    private func kept(of grant: Grant) -> Set<Identifier>? {
        ending(grant).map { Set($0.kept) }.reduce(nil) { kept, more in
            kept.map { $0.intersection(more) } ?? more
        }
    }

    /// Whether what is stated under a unit's grant counts.
    func states(_ statement: Identifier, under issuer: Identifier) -> Bool {
        guard let standing = standings[issuer] else { return false }
        return standing.kept?.contains(statement) ?? true
    }

    /// Whether a unit's grant shapes the tree and was not ended.
    func isInForce(_ unitGrant: Identifier) -> Bool {
        standings[unitGrant].map { $0.kept == nil } ?? false
    }

    /// The unit of which a grant that shapes the tree makes its key speak; nil for any other.
    func unit(of unitGrant: Identifier) -> Identifier? { standings[unitGrant]?.unit }

    /// The revocations that end a grant; for the grant of a unit, those from strictly above it.
    func ending(_ grant: Grant) -> [Revocation] {
        ending(grant.key, in: grant.unit).filter { revocation in
            !grant.subject.isUnit || unit(of: revocation.issuer) != grant.unit
        }
    }

    /// The revocations by which a key may act no more in a unit: by a unit at or above that which
    /// they name, which is this one or above it. Sorted by id.
    func ending(_ key: PublicKey, in unit: Identifier) -> [Revocation] {
        claims.revocations(of: key).filter { revocation in
            guard states(revocation.id, under: revocation.issuer),
                let issuer = self.unit(of: revocation.issuer)
            else { return false }
            return isUnit(unit, atOrBelow: revocation.unit)
                && isUnit(revocation.unit, atOrBelow: issuer)
        }
    }

    /// Whether a unit is another or stands somewhere below it.
    func isUnit(_ unit: Identifier, atOrBelow other: Identifier) -> Bool {
        var next = unit
        while next != other {
            guard let above = parents[next] else { return false }
            next = above
        }
        return true
    }
}
