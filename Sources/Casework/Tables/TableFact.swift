/// What a summary table may ask of a child, or of an entry. Each is a small number: codes as the
/// code lists number them, 0 where nothing stands; -1 for an age that is not known.
package enum TableFact: Hashable, Sendable {
    /// In full years, on the day of the table.
    case age
    case sex
    case risk
    case schoolState
    case grade
    case guardianship
    case health
    /// By `Boarding`.
    case boarding
    /// 1 where both parents are away for work.
    case parentsAway
    /// The way in which the child is placed (M57), as `TableMarks` has it.
    case placement
    /// By the code list of states of placements.
    case placementState
    /// The first open category in the order of the list; those that are sealed never leave the
    /// file, so a child of whom nothing else is said has none.
    case mainCategory
    /// How many open categories the child has.
    case categoryCount
    /// By `VisitStanding`.
    case visits
    /// By `WorkStanding`: how far the reports of dangers are.
    case reports
    /// By `WorkStanding`: how far the problems are cleared (M33).
    case problems
    /// By `ProblemState`: that of the problem that is furthest from cleared.
    case problemState
    /// By `WorkStanding`: whether there is a plan that has not ended (M39).
    case plan
    /// By `HelpStanding.Measures`.
    case measures
    /// By `HelpStanding.Referrals`.
    case referrals
    /// By `WorkStanding`: whether an application is not decided (M42).
    case applications
    /// By `HelpStanding.Gaps`: what the child should have and has not (M43).
    case gaps
    /// How many visits of any tier there were.
    case visitCount
    /// Of an entry: by `CountedCollections`.
    case collection
    /// Of an entry: by `WorkStanding`.
    case standing
}
