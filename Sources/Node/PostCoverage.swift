package import Casework

/// A post that a unit must have filled, and who fills it on a day (M62).
package struct PostCoverage: Sendable {
    /// The unit that must have the post filled.
    package let unit: NamedUnit
    /// What is required of it.
    package let requirement: PostRequirement
    /// Those who hold the post on that day.
    package let holders: [Dated<RosterPost>]
    /// Those who stand in the roster without a post: one of them may be meant.
    package let unposted: [Dated<RosterPost>]
    /// On which day the last one left it; nil if nobody is known to have held it.
    package let left: CalendarDay?

    /// Whether the unit's own record is here: a roster that has not come is not an empty one.
    package var isKnown: Bool { unit.record != nil }

    /// How many are missing; 0 where the roster is not known here.
    package var missing: Int { isKnown ? max(0, requirement.count - holders.count) : 0 }
}
