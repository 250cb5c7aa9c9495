import Node
import Replication
import Storage

/// (5) What waits is listed, and its remedy works: when every link has been there, no run waits for
/// a gap, and no incident speaks of one.
struct ProgressCheck {
    let oracle: Oracle

    /// At any time: every run that waits behind a gap of a log that is here, and every log that
    /// does not count, is in the list that people read, which says who can help.
    func examineListed(_ installation: Installation) throws {
        guard let node = installation.node else { return }
        let heldBack = try node.heldBack()
        let asides = try node.read { transaction in
            let logs = Set(try transaction.allLogs().map(\.id))
            return try transaction.asides().count { logs.contains($0.run.log) }
        }
        let listed = heldBack.gaps.reduce(0) { $0 + $1.waitingRuns }
        guard listed == asides else {
            throw Failure(
                .progress, "\(installation.name): \(listed) of \(asides) waiting runs are listed")
        }
        let logs = heldBack.quarantine.map(\.log) + (try node.setAsideLogs()).map(\.log)
        let waiting = try node.read { try $0.allLogs() }.filter { $0.setAside > 0 }
        guard waiting.allSatisfy({ logs.contains($0.id) }) else {
            throw Failure(.progress, "\(installation.name): quarantine is not listed")
        }
    }

    /// Looks at an installation after healing.
    func examine(_ installation: Installation) throws {
        // With a revoked machine nobody exchanges: what it waits for does not come.
        guard let node = installation.node, !oracle.revocations.contains(installation.nodeKey)
        else { return }
        try examineListed(installation)
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
    }
}
