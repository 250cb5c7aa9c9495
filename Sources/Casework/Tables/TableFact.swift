/// What a summary table may ask of a child. Each is a small number: codes as the code lists number
/// them, 0 where nothing stands; -1 for an age that is not known.
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
}
