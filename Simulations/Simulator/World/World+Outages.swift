import Records
import Storage
import Wire

/// Townships that are down for a month, while their villages go on working.
extension World {
    /// Nobody works at a machine from now on, and nobody meets it.
    func breakDown(_ installation: Installation) {
        guard !installation.isDown else { return }
        die(installation)
        installation.isDown = true
        note("\(installation.name) is down")
    }

    /// A machine is there again: its people find it as it was.
    func comeBack(_ installation: Installation) {
        guard installation.isDown else { return }
        installation.isDown = false
        if hasMissed(installation) { reached.insert(.townshipDown) }
        note("\(installation.name) is there again")
    }

    /// Whether a unit below holds what the one above does not.
    private func hasMissed(_ above: Installation) -> Bool {
        let held = Set(above.held.values.map(\.hash))
        return installations.contains { lower in
            oracle.parents[lower.unit] == above.unit
                && lower.held.values.contains { $0.unit == lower.unit && !held.contains($0.hash) }
        }
    }
}
