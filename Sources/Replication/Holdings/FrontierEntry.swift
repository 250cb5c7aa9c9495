package import Wire

/// How far a node holds one branch of a log.
package struct FrontierEntry: Hashable, Sendable {
    /// Its whole id; as a `Claim` travels, eight bytes of it are enough.
    package let log: Identifier
    /// Names the branch on this node only: 0 for the first, which is the only one unless the log
    /// was forked. It never changes once given.
    package let branch: Int
    /// The number of the last change, at least 1.
    package let number: UInt64
    /// The chain hash at that number.
    package let hash: Hash

    package init(log: Identifier, branch: Int, number: UInt64, hash: Hash) {
        self.log = log
        self.branch = branch
        self.number = number
        self.hash = hash
    }
}
