import Replication
import Storage
import Trust
import Wire

extension Step {
    /// What a session found is kept for a person, in the node's own words.
    func report(_ incident: Replication.Incident) throws {
        switch incident {
        case .declined(let log, _): try report(.declined, log.bytes)
        case .declinedByPeer(let log, _): try report(.declinedByPeer, log.bytes)
        case .disagreement: try report(.disagreement, peer.bytes)
        }
    }

    /// Does what helps against an incident, if this node can do anything about it: where it knows of
    /// a unit and the other end cannot, it tells of it.
    func mends(_ incident: Replication.Incident) throws -> Bool {
        guard case .disagreement = incident, try node.retell(in: snapshot.transaction) else {
            return false
        }
        try snapshot.refresh()
        return true
    }

    /// Both hold the same now, whatever they had found before.
    func closeDisagreement() throws {
        try snapshot.transaction.closeIncident(
            kind: IncidentKind.disagreement.rawValue, subject: peer.bytes,
            time: node.environment.now())
    }

    /// A session that this node refused is worth knowing of; other endings, and a link that fell
    /// silent, are everyday. Machines without a place in the tree are one incident together:
    /// whoever makes up keys must not fill the disk.
    func report(_ ending: Ending) throws {
        guard case .refused(let refusal) = ending else { return }
        if case .silence = refusal { return }
        let isPlaced = try node.book(snapshot.transaction).node(peer) != nil
        try report(.refusedPeer, isPlaced ? peer.bytes : [])
    }

    private func report(_ kind: IncidentKind, _ subject: [UInt8]) throws {
        try node.report(kind, subject: subject, detail: subject, in: snapshot.transaction)
    }
}
