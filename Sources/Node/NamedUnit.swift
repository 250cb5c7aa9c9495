package import Casework
package import Records
package import Wire

/// A unit as people know it.
package struct NamedUnit: Sendable {
    package let id: Identifier
    /// The unit above; nil for the root.
    package let parent: Identifier?
    /// How many units stand above it.
    package let depth: Int
    /// Its own record; nil if it is not here.
    package let record: Dot?
    /// Empty if no record of the unit is here.
    package let summary: UnitSummary
    /// What it is called today; nil if its own record is not here.
    package let designation: Designation?

    /// How often it visits; the standard if it says nothing that can be read.
    package var visitRule: VisitRule { VisitRule(summary.visitRule) ?? .standard }
    /// The packs by which it judges on a day who counts as unattended (M13): what it dates counts
    /// before what it says once and for all.
    func packNames(on day: CalendarDay) -> [String] {
        [summary.rulePacks.holding(on: day), summary.rulePack].compactMap { $0 }
            .filter { !$0.isEmpty }
    }
    /// Empty if no designation is here.
    package var name: String { designation?.name ?? "" }
    /// Empty if no designation is here, or none with a division code.
    package var code: String { designation?.code ?? "" }
    /// Whether it was abolished, or merged into another, by a day.
    package func isAbolished(on day: CalendarDay) -> Bool {
        summary.abolishedFrom.map { $0 <= day } ?? false
    }
}
