package import Casework

/// The files that one worker hands over to another (M66).
package struct WorkerHandOver: Sendable {
    /// Who looked after the children.
    package let from: String
    /// Who does from now on.
    package let to: String
    /// The open files that name the one who leaves.
    package let children: [KnownChild]
    /// The open files in which people disagree about the worker: they stay as they are until a
    /// person has decided.
    package let disputed: [KnownChild]
    /// Those of the children in whose unit, and above it, no roster has the successor today.
    package let outsideRoster: [KnownChild]
}
