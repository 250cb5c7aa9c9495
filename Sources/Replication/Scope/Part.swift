/// The two parts of a unit's records, which may be held by different nodes (invariant 9).
package enum Part: UInt8, Hashable, Sendable, CaseIterable {
    /// Roster, tree, grants, revocations: held by the nodes of the unit, above it and below it.
    case own = 0
    /// The files: held by the nodes of the unit and above it.
    case files = 1
}
