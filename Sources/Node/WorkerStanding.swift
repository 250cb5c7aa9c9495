package import Wire

/// Who looks after children of a unit (M66). Nothing in it measures or compares.
package struct WorkerStanding: Hashable, Sendable {
    /// The unit that keeps the children's files.
    package let unit: Identifier
    /// As the files name the worker.
    package let name: String
    /// The open files of the unit that name the worker.
    package let children: Int
    /// Whether a roster of the unit, or of one above it, has the name today.
    package let isOnRoster: Bool
}
