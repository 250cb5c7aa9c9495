import Node
import Storage

/// (5) What waits is listed, and its remedy works: when every link has been there, no run waits for
/// a gap, and no incident speaks of one.
struct ProgressCheck {
    let oracle: Oracle

    /// Looks at an installation after healing.
    func examine(_ installation: Installation) throws {
        // With a revoked machine nobody exchanges: what it waits for does not come.
        guard let node = installation.node, !oracle.revocations.contains(installation.nodeKey)
        else { return }
        let status = try node.status()
        // Nor does what only such a machine holds.
        let excused = status.heldBack.gaps.filter { oracle.revocations.contains($0.writer.key) }
            .reduce(0) { $0 + $1.waitingRuns }
        guard status.gaps == excused else {
            throw Failure(.progress, "\(installation.name): \(status.gaps) runs wait for a gap")
        }
        let kinds = [IncidentKind.disagreement] + (status.gaps == 0 ? [.gap] : [])
        let stuck = kinds.map(\.rawValue)
        if let incident = status.incidents.first(where: { stuck.contains($0.kind) }) {
            throw Failure(.progress, "\(installation.name): incident \(incident.kind) stays open")
        }
        let heldBack = status.heldBack
        let logs = heldBack.quarantine.map(\.log) + (try node.setAsideLogs()).map(\.log)
        let waiting = try node.read { try $0.allLogs() }.filter { $0.setAside > 0 }
        guard waiting.allSatisfy({ logs.contains($0.id) }) else {
            throw Failure(.progress, "\(installation.name): quarantine is not listed")
        }
    }
}
