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
        let waiting = try node.read { try $0.quarantinedLogs() }.filter { $0.number > $0.origin }
        guard (status.quarantined > 0) == !waiting.isEmpty else {
            throw Failure(.progress, "\(installation.name): quarantine is not listed")
        }
    }
}
