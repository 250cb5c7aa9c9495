package import Records

/// What a rule makes of one conflict, before it is done.
package struct RuledConflict: Hashable, Sendable {
    /// As it stood when the rule was tried.
    package let conflict: CellConflict
    /// The value that the rule takes, or why it takes none.
    package let outcome: Outcome

    /// What follows.
    package enum Outcome: Hashable, Sendable {
        case decided(Value)
        /// None of the sides comes from that unit.
        case nobodyOfUnit
        /// People of the unit do not agree among themselves.
        case unitDisagrees
        /// A soft conflict has no acting value.
        case nothingActs
        /// Nothing, or several things, stood there before.
        case noBase
    }

    /// The value to be written; nil if the rule decides nothing here.
    package var value: Value? {
        if case .decided(let value) = outcome { value } else { nil }
    }
}
