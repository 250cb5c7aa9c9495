package import Storage
package import Wire

/// How a node stands: what it holds, what waits, what a person should look at.
package struct NodeStatus: Sendable {
    /// The unit to which the node belongs.
    package let unit: Identifier
    /// Files of children that are known here, of every unit, closed ones among them.
    package let children: Int
    /// Units of which a record is here.
    package let units: Int
    /// Changes that are held, on all branches, those in quarantine among them.
    package let changes: Int
    /// Changes that are kept but do not count.
    package let quarantined: Int
    /// What waits for a person's decision.
    package let conflicts: ConflictList
    /// All nodes that are remembered but this one.
    package let peers: [PeerStatus]
    /// Those that nobody has closed, oldest first.
    package let incidents: [StoredIncident]
    /// Runs that wait for a gap to close.
    package let gaps: Int
    /// When the oldest of them was set aside, in seconds since 1970-01-01T00:00Z; nil if none
    /// waits.
    package let gapSince: Int64?
    /// What does not count yet: for each gap and each log in quarantine, who can help.
    package let heldBack: HeldBack
}
