import Node
import Replication
import Storage
import Trust
import Wire

/// (5) What waits is listed, and its remedy works: when every link has been there, no run waits for
/// a gap, and no incident speaks of one.
struct ProgressCheck {
    let oracle: Oracle
    /// Whether it passes over the gaps that are listed: a canary.
    let overlooks: Bool
    /// The keys of machines that are no more, and that nobody has revoked.
    let gone: Set<PublicKey>
    /// What is over when everything was decided that there was to decide.
    private static let decided: [IncidentKind] = [.afterRevocation, .writtenAfterErasure]

    /// At any time: every run that waits behind a gap of a log that is here, every log that does
    /// not count, and every open incident of any kind is in the lists that people read, which say
    /// who can help.
    ///
    /// - Returns: whether a run waits there.
    @discardableResult
    func examineListed(_ installation: Installation) throws -> Bool {
        guard let node = installation.node else { return false }
        let status = try node.status()
        try examineIncidents(listedIn: status, installation, node)
        let heldBack = status.heldBack
        let asides = try node.read { transaction in
            let logs = Set(try transaction.allLogs().map(\.id))
            return try transaction.asides().count { logs.contains($0.run.log) }
        }
        let listed = overlooks ? 0 : heldBack.gaps.reduce(0) { $0 + $1.waitingRuns }
        guard listed == asides else {
            throw Failure(
                .progress, "\(installation.name): \(listed) of \(asides) waiting runs are listed")
        }
        let logs = heldBack.quarantine.map(\.log) + (try node.setAsideLogs()).map(\.log)
        let waiting = try node.read { try $0.allLogs() }.filter { $0.setAside > 0 }
        guard waiting.allSatisfy({ logs.contains($0.id) }) else {
            throw Failure(.progress, "\(installation.name): quarantine is not listed")
        }
        return asides > 0
    }

    /// What the store keeps as open is what people are shown, and of a kind that has words.
    private func examineIncidents(
        listedIn status: NodeStatus, _ installation: Installation, _ node: Node
    ) throws {
        let kept = try installation.read { try $0.incidents(includingClosed: true) } ?? []
        let open = kept.filter { $0.closed == nil }
        let shown = [status.incidents, try node.incidents(includingClosed: false)]
        guard shown.allSatisfy({ $0 == open }) else {
            let counts = shown.map { String($0.count) }.joined(separator: " and ")
            throw Failure(
                .progress,
                "\(installation.name): \(counts) of \(open.count) open incidents are listed")
        }
        if let strange = open.first(where: { IncidentKind(rawValue: $0.kind) == nil }) {
            throw Failure(
                .progress, "\(installation.name): incident \(strange.kind) has no words")
        }
    }

    /// Looks at an installation after healing.
    func examine(_ installation: Installation) throws {
        // With a revoked machine nobody exchanges: what it waits for does not come.
        guard let node = installation.node, !oracle.revocations.contains(installation.nodeKey)
        else { return }
        try examineListed(installation)
        let status = try node.status()
        let excused = status.heldBack.gaps.filter { isOutOfReach($0, from: installation.unit) }
            .reduce(0) { $0 + $1.waitingRuns }
        guard status.gaps == excused else {
            throw Failure(.progress, "\(installation.name): \(status.gaps) runs wait for a gap")
        }
        let kinds = [IncidentKind.disagreement] + (status.gaps == 0 ? [.gap] : [])
        let stuck = kinds.map(\.rawValue)
        let strangers = status.peers.map(\.peer)
            .filter { !oracle.areNear($0.unit, installation.unit) }.map(\.key.bytes)
        let unmet = strangers + gone.map(\.bytes)
        let incident = status.incidents.first { incident in
            stuck.contains(incident.kind) && !unmet.contains(incident.detail)
        }
        if let incident {
            throw Failure(.progress, "\(installation.name): incident \(incident.kind) stays open")
        }
    }

    /// What is over once everything was decided is closed wherever people work. A record goes by
    /// another name once its log has branches, so that a machine with no share in the log may go on
    /// telling of one that nobody else finds. A unit's old parent keeps what it has, and hears of
    /// no erasure there.
    ///
    /// - Parameter forked: the logs that have branches anywhere.
    func examineRemedied(_ installation: Installation, forked: Set<Identifier>) throws {
        guard let node = atWork(installation) else { return }
        let unnamed = Set(forked.map(\.bytes))
        let isOldParent = oracle.moves.contains { $0.left.contains(installation.unit) }
        let decided = Self.decided.filter { !isOldParent || $0 != .writtenAfterErasure }
        let incident = try node.incidents(includingClosed: false).first { incident in
            decided.map(\.rawValue).contains(incident.kind)
                && !unnamed.contains(Array(incident.detail.prefix(Identifier.byteCount)))
        }
        if let incident {
            throw Failure(.progress, "\(installation.name): incident \(incident.kind) stays open")
        }
    }

    /// What was closed once everybody had met does not open again when they meet once more.
    func examineSeenTo(_ installation: Installation) throws {
        if let incident = try atWork(installation)?.incidents(includingClosed: false).first {
            throw Failure(
                .progress, "\(installation.name): incident \(incident.kind) opens again")
        }
    }

    private func atWork(_ installation: Installation) -> Node? {
        oracle.revocations.contains(installation.nodeKey) ? nil : installation.node
    }

    /// What only a revoked machine holds does not come; nor does more of a unit that has moved
    /// away from above this one, nor what its old parent's people wrote and did not deliver.
    private func isOutOfReach(_ gap: LogGap, from unit: Identifier) -> Bool {
        oracle.revocations.contains(gap.writer.key)
            || !oracle.mayHold(gap.unit, gap.logClass, at: unit)
            || oracle.wroteBeforeMove(gap.writer.key, in: gap.unit)
    }
}
