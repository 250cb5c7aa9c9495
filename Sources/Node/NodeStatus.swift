package import Storage
package import Wire

/// How a node stands: what it holds, what waits, what a person should look at.
package struct NodeStatus: Sendable {
    package let unit: Identifier
    package let children: Int
    package let units: Int
    package let changes: Int
    /// Changes that are kept but do not count.
    package let quarantined: Int
    package let conflicts: ConflictList
    package let peers: [PeerStatus]
    package let incidents: [StoredIncident]
    /// Runs that wait for a gap to close, and the claimed time of the oldest.
    package let gaps: Int
    package let gapSince: Int64?
}
