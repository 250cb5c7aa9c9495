import Wire

/// Names a branch of a log on this node.
struct BranchName: Hashable, Sendable {
    let log: Identifier
    let branch: Int
}
