package import Wire

/// What two nodes may exchange: what the places of both allow them to hold (invariant 9). A node
/// may hold both parts of every unit within its own, and the own part of every unit above it.
package struct Scope: Hashable, Sendable {
    /// The units above whose own part both may hold, the root first.
    package let ancestors: [Identifier]
    /// The unit whose whole subtree both may hold; nil if neither stands above the other.
    package let base: Identifier?

    /// Works out what two places share: the subtree of the lower one if it stands within the other,
    /// and the own parts of all units above both.
    package init(_ one: Place, _ other: Place) {
        if other.isWithin(one.unit) {
            (ancestors, base) = (other.ancestors, other.unit)
        } else if one.isWithin(other.unit) {
            (ancestors, base) = (one.ancestors, one.unit)
        } else {
            ancestors = one.ancestors.filter { other.ancestors.contains($0) }
            base = nil
        }
    }

    /// Whether both may hold that part of a unit. A unit that the tree does not know is outside.
    package func contains(_ unitPart: UnitPart, in snapshot: some Snapshot) -> Bool {
        if unitPart.part == .own, ancestors.contains(unitPart.unit) { return true }
        guard let base else { return false }
        return snapshot.isUnit(unitPart.unit, within: base)
    }

    /// The sum over everything in the scope: equal sums on both sides mean nothing to exchange.
    package func digest(in snapshot: some Snapshot) -> Digest {
        var sum = Digest.zero
        for unit in ancestors { sum += snapshot.digest(of: UnitPart(unit, .own)) }
        if let base { sum += snapshot.subtreeDigest(of: base) }
        return sum
    }
}
