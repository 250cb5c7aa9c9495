package import Storage
package import Wire

/// Changes of a unit that has moved away from this node's part of the tree: they are here, and no
/// machine that may hold them now has confirmed them (decision 10).
package struct LeftBehindUnit: Sendable {
    /// The unit that has moved.
    package let unit: Identifier
    /// The unit below which it stands now.
    package let parent: Identifier?
    /// How many changes have not been delivered.
    package let changes: Int
    /// The known peers that may hold them; those that can be dialled come first.
    package let peers: [StoredPeer]
}
