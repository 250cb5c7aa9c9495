/// How much of a log counts. It follows from the set of grants, revocations and verdicts alone.
package enum Acceptance: Hashable, Sendable {
    /// All of it: a grant in force covers its writer.
    case everything
    /// None of it: no grant covers its writer.
    case nothing
    /// What the revocations of its writer let stand, and what was adopted beside it.
    case upTo(Limit)

    /// Where a revoked log ends, and what was decided about the rest.
    package struct Limit: Hashable, Sendable {
        /// Nil if nothing of the log was let stand.
        package let end: LogEnd?
        /// Counts although it stands beyond the end.
        package let adopted: [LogPart]
        /// Does not count, and nobody need look at it any more.
        package let left: [LogPart]

        package init(end: LogEnd?, adopted: [LogPart], left: [LogPart]) {
            self.end = end
            self.adopted = adopted
            self.left = left
        }
    }
}
