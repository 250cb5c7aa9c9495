/// What does not fit together in the help for a child. It stands beside the entries; nothing is
/// refused for it.
package enum HelpDoubt: Hashable, Sendable {
    /// Two benefits that a rule does not let stand beside each other (M44).
    case overlap(BenefitOverlap)
    /// A survey says that the child receives it, and no decision is registered.
    case surveyOnly(kind: Int)
    /// A decision is registered, and the survey names other benefits only.
    case registerOnly(kind: Int)
    /// Paid from another month than the one after it was confirmed.
    case paidFrom(kind: Int, CalendarMonth, expected: CalendarMonth)
    /// Paid beyond the month in which the condition stopped.
    case paidBeyond(kind: Int, CalendarMonth, last: CalendarMonth)
    /// Consent is the ground of what is asked for, and none is in force (M53).
    case noConsent(subject: Int, matter: Int)
    /// A department refers that only observes and reports by S2 (M41).
    case notReferring(department: Int)
    /// Two versions of the plan were written without knowing of each other (M39).
    case rivalPlans
}
