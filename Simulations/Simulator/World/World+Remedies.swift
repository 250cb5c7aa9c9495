import Casework
import Node
import Records
import Storage
import Trust
import Wire

/// What people do, when all has healed, about the incidents that are listed, as
/// `docs/operations.md` tells them. That it helps, `ProgressCheck` looks at.
extension World {
    /// The incidents about which people decide. What comes of a decision may call for another.
    private static let decided: [IncidentKind] = [.afterRevocation, .writtenAfterErasure]
    /// How often all decide and meet at most.
    private static let mostRounds = 3

    /// A new machine joins where one was revoked; somebody decides about what came after a
    /// revocation, and has erased what was written to an erased file. Then all meet again.
    func seeToIncidents() throws {
        for installation in installations { try replaceRevoked(installation) }
        for _ in 1...Self.mostRounds {
            let undecided = try installations.filter(hasToDecide)
            for installation in undecided {
                var generator = plan.generator.fork(.event, -100 - installation.number)
                try decideAfterwards(at: installation, all: true, &generator)
                try eraseAgain(at: installation)
            }
            try exchangeUntilQuiet()
            if undecided.isEmpty { return }
        }
    }

    private func hasToDecide(_ installation: Installation) throws -> Bool {
        guard isAtWork(installation), let node = installation.node else { return false }
        let kinds = Self.decided.map(\.rawValue)
        return try node.incidents(includingClosed: false).contains { kinds.contains($0.kind) }
    }

    /// Every incident is closed that is still open: people have seen to it.
    func closeIncidents() throws {
        for installation in installations where isAtWork(installation) {
            guard let node = installation.node else { continue }
            for incident in try node.incidents(includingClosed: false) {
                reached.insert(.incidentClosed)
                _ = try node.closeIncident(incident.key)
            }
        }
    }

    /// Whether somebody works there who meets others.
    private func isAtWork(_ installation: Installation) -> Bool {
        installation.node != nil && !oracle.revocations.contains(installation.nodeKey)
    }

    /// Erases once more what somebody has written to without knowing that it was erased.
    private func eraseAgain(at installation: Installation) throws {
        guard let node = installation.node else { return }
        for erasure in try node.erasures() where erasure.isWrittenAfter {
            try attempt(installation, "erases again") {
                let file = try erasable(erasure.tombstone.record, at: node)
                if try node.erase(file, ground: 6, note: "核实后再次删除") > 0 {
                    reached.insert(.erasedAgain)
                }
                return []
            }
        }
    }

    /// By the code that lists show; where that means several, by the longer one that is told then.
    private func erasable(_ record: Dot, at node: Node) throws -> Erasable {
        do {
            return try node.erasable(RecordCode(record).description)
        } catch NodeError.ambiguousRecord {
            return try node.erasable(RecordCode(long: record).description)
        }
    }

    /// A new machine joins in the place of one that was revoked.
    private func replaceRevoked(_ installation: Installation) throws {
        guard oracle.revocations.contains(installation.nodeKey), installation.original == nil,
            oracle.parents[installation.unit] != nil
        else { return }
        if try joinAnew(inPlaceOf: installation) { reached.insert(.joinedAfterRevocation) }
    }
}
