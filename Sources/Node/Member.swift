package import Trust
package import Wire

/// A person or a machine that was admitted to a unit, or a key that stands for the unit.
package struct Member: Hashable, Sendable {
    /// What it was admitted as.
    package enum Post: Hashable, Sendable {
        case person(Role)
        case machine
        /// Admits others in the unit's name.
        case unitKey
    }

    /// By which it proves itself, or signs.
    package let key: PublicKey
    /// The unit to which it was admitted.
    package let unit: Identifier
    /// What it may be there.
    package let post: Post
    /// A person's name from the roster; empty for machines and keys, and where no roster names it.
    package let name: String
    /// Claimed time of the grant in seconds since 1970-01-01T00:00Z.
    package let admitted: Int64
    /// Whether the grant counts.
    package let isInForce: Bool
    /// By which it ended, sorted by id; empty if nobody has revoked it.
    package let revocations: [Revocation]
    /// What was admitted on the same request, as far as it was told.
    package let together: [PublicKey]
    /// Whether it is this machine, who works at it now, or their key of the unit.
    package let isOwn: Bool
}
