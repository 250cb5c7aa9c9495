package import Casework

/// Someone in the roster of a unit that is known here (M63).
package struct RosterLine: Sendable {
    /// The unit in whose roster the person stands.
    package let unit: NamedUnit
    /// The person with the days of the post.
    package let post: Dated<RosterPost>
}
