import Node
import Storage

/// (5) What waits is listed, and its remedy works: when every link has been there, no run waits for
/// a gap, and no incident speaks of one.
struct ProgressCheck {
    /// Looks at an installation after healing.
    func examine(_ installation: Installation) throws {
        guard let node = installation.node else { return }
        let status = try node.status()
        guard status.gaps == 0 else {
            throw Failure(.progress, "\(installation.name): \(status.gaps) runs wait for a gap")
        }
        let stuck = [IncidentKind.gap, .disagreement].map(\.rawValue)
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
