import Casework

/// What stands before everything else on this node, as far as its person may know of it.
package struct DangerLoad: Hashable, Sendable {
    /// Reports of dangers that are not closed.
    package var open = 0
    /// Those that some level has not acknowledged.
    package var unacknowledged = 0
    /// Those that this person's own level has not acknowledged.
    package var own = 0
    /// Calls to the hotline that nobody has been asked to see to.
    package var calls = 0

    /// The same with the reports in linked files of children, each of which counts once.
    func adding(_ reports: [KnownReport], level: Int?) -> DangerLoad {
        var load = self
        for report in reports.map(\.report) where !report.isClosed {
            load.open += 1
            let missing = report.missingLevels
            load.unacknowledged += missing.isEmpty ? 0 : 1
            load.own += level.map(missing.contains) ?? !missing.isEmpty ? 1 : 0
        }
        return load
    }

    /// Whether nothing is to be said.
    package var isEmpty: Bool { open + unacknowledged + calls == 0 }
}
