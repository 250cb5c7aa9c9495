package import Casework

/// Who looks after the children of units, and who is looked after by nobody (M66).
package struct WorkerList: Sendable {
    /// In the order of the tree, then by name.
    package let workers: [WorkerStanding]
    /// The open files that name no worker, or one who stands in no roster today, in the order in
    /// which they became known.
    package let unattended: [KnownChild]
}
