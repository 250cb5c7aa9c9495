/// What a log carries, and so where it flows and how soon. A log belongs to one unit and one class.
package enum LogClass: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// The unit's own records: roster, grants, revocations, rules. They flow up and down.
    case own = 0
    /// Files, urgent: danger reports, escalations, erasures. They flow up, before all routine ones.
    case urgent = 1
    /// Files, everything else. They flow up.
    case routine = 2
    /// What an outside assessor writes about files of others (M61). It flows up with them; of its
    /// changes only those count that `Change.counts` lets through.
    case assessment = 3

    package static func < (left: LogClass, right: LogClass) -> Bool {
        left.rawValue < right.rawValue
    }
}
