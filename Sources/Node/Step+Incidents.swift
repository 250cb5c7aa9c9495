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

    /// Does what helps against an incident, if this node can do anything about it: where it knows
    /// of a unit and the other end cannot, it tells of it.
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
        switch ending {
        case .refused(.silence): return
        case .refused(.notPlaced(.revoked)): try report(.revokedPeer, peer.bytes)
        case .refused, .stopped:
            let book = try node.book(snapshot.transaction)
            if book.isRevoked(peer) { return try report(.revokedPeer, peer.bytes) }
            if ending == .stopped { return }
            try report(.refusedPeer, book.node(peer) != nil ? peer.bytes : [])
        case .refusedByPeer(let notice) where notice == Refusal.notPlaced(.revoked).notice:
            let own = try snapshot.transaction.nodeKey().publicKey
            try node.report(
                .revoked, subject: own.bytes, detail: peer.bytes, in: snapshot.transaction)
        default: return
        }
    }

    private func report(_ kind: IncidentKind, _ subject: [UInt8]) throws {
        try node.report(kind, subject: subject, detail: subject, in: snapshot.transaction)
    }
}
