package import Wire

/// A unit from which what a report should count has not come.
package struct LateUnit: Hashable, Sendable {
    /// Why the report may lack something of the unit.
    package enum Reason: Hashable, Sendable {
        /// It has been silent for longer than its own rule of delivery says (M69). What it had sent
        /// until that day is counted.
        case silent(since: CalendarDay)
        /// Nothing of it has ever come, though it has a machine of its own.
        case unheard
        /// It has no machine, and nobody has entered a child for it.
        case empty
        /// It takes part in the campaign of which the report is, and has neither said how many it
        /// found nor that it found nobody (M01).
        case unreported
    }

    /// Whose report is missing.
    package let unit: Identifier
    /// What the unit was called when the report was made.
    package let name: String
    /// Why it is counted among the late ones.
    package let reason: Reason

    package init(unit: Identifier, name: String, reason: Reason) {
        self.unit = unit
        self.name = name
        self.reason = reason
    }
}
