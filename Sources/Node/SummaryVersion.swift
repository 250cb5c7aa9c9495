package import Casework
package import Wire

/// A summary table as it was reported or published, with who did so.
package struct SummaryVersion: Sendable {
    /// The unit in whose record it stands, whose table it is.
    package let unit: Identifier
    /// The table, with its number.
    package let frozen: FrozenSummary
    /// Whether it flows down to all below the unit, rather than up.
    package let isPublished: Bool
    /// Who made it, and when.
    package let line: HistoryLine
}
