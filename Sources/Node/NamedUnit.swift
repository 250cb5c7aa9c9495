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
    package let summary: UnitSummary
    /// What it is called today; nil if its own record is not here.
    package let designation: Designation?

    package var name: String { designation?.name ?? "" }
    package var code: String { designation?.code ?? "" }
}
