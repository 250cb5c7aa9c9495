/// What is checked, by the numbers of the design's invariants. A failure of each has an exit code
/// of its own.
package enum Check: Int, CaseIterable, Sendable {
    /// (1) Nodes that hold the same changes show the same records.
    case agreement = 11
    /// (3, 4) Nothing acknowledged is lost.
    case durability
    /// (2) Nothing is overwritten unseen, and no conflict is invented.
    case candour
    /// (9) A node holds and is sent what its place allows.
    case entitlement
    /// (6) Nothing counts without a grant, and nothing is held that nobody wrote.
    case authority
    /// Equal nodes exchange one round of at most a hundred bytes.
    case quiet
    /// (5) What waits is listed, and its remedy works.
    case progress
    /// (10) Derived tables equal their rebuild.
    case rebuild
    /// An exchange costs no more than what it brings.
    case bounds
    /// One seed makes one run.
    case repeatability
    /// Nothing stops a node for good, and no error is one that nobody foresaw.
    case survival
    /// What a node keeps for another is bounded, in memory and on the disk.
    case memory
    /// (Design section 3) What was erased is nowhere where that is known, and nothing else is.
    case erasure
}
