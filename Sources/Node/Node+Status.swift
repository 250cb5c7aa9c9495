import Records
import Replication
package import Storage
package import Trust
package import Wire

extension Node {
    /// How this node stands.
    package func status() throws -> NodeStatus {
        try read { try status($0) }
    }

    func status(_ transaction: Transaction) throws -> NodeStatus {
        let logs = try transaction.allLogs()
        let asides = try transaction.asides()
        let snapshot = try StoreSnapshot(self, transaction)
        return NodeStatus(
            unit: unit, children: try transaction.recordCount(of: .child),
            units: try transaction.recordCount(of: .unit),
            changes: logs.reduce(0) { $0 + Int($1.number - $1.origin) },
            quarantined: logs.reduce(0) { $0 + Int($1.setAside) },
            conflicts: try conflicts(transaction),
            peers: try peers(transaction).map { try status(of: $0, logs, in: snapshot) },
            incidents: try transaction.incidents(), gaps: asides.count,
            gapSince: asides.map(\.time).min(), heldBack: try heldBack(transaction))
    }

    private func status(
        of peer: StoredPeer, _ logs: [StoredLog], in snapshot: StoreSnapshot
    ) throws -> PeerStatus {
        let transaction = snapshot.transaction
        var (known, waiting, since) = (0, 0, Int64?.none)
        for (log, confirmed) in try confirmations(by: peer, of: logs, in: snapshot) {
            known += Int(confirmed - log.origin)
            guard confirmed < log.number else { continue }
            waiting += Int(log.number - confirmed)
            let time = try transaction.claimedTime(of: log, after: confirmed)
            since = [since, time].compactMap { $0 }.min()
        }
        return PeerStatus(
            peer: peer, confirmed: known, waiting: waiting, waitingSince: since,
            rule: peer.address.isEmpty ? nil : try dialRule(for: peer, transaction))
    }

    /// Those of some logs that a peer may hold, each with the number up to which it has confirmed
    /// it.
    func confirmations(
        by peer: StoredPeer, of logs: [StoredLog], in snapshot: StoreSnapshot
    ) throws -> [(log: StoredLog, number: UInt64)] {
        let confirmed = try snapshot.transaction.confirmed(by: peer.key)
        let scope = Scope(snapshot.ownPlace, snapshot.place(of: peer))
        return logs.filter {
            scope.contains(UnitPart($0.unit, $0.logClass.part), in: snapshot)
        }.map { ($0, max($0.origin, confirmed[$0.id]?[$0.branch] ?? 0)) }
    }

    /// Remembers where a peer can be dialled. The peer proves its key when it is met.
    package func savePeer(_ key: PublicKey, address: String) throws {
        try write { transaction in
            let known = try transaction.peer(key)
            let unit = try book(transaction).node(key)?.unit
            let peer = known ?? unit.map { .unmet(key, unit: $0) } ?? .unmet(key)
            try transaction.save(peer.dialled(at: address))
        }
    }

    /// The peers that this node knows. Its own key comes among them where a copy of this store was
    /// met, and is no peer; nor is a machine that was revoked.
    package func peers() throws -> [StoredPeer] {
        try store.read(key: keys.data) { try peers($0) }
    }

    func peers(_ transaction: Transaction) throws -> [StoredPeer] {
        let own = try transaction.nodeKey().publicKey
        let book = try book(transaction)
        return try transaction.peers().filter { $0.key != own && !book.isRevoked($0.key) }
    }

    /// The keys of the machines that were admitted to a unit, but for this one.
    package func machines(of unit: Identifier) throws -> [PublicKey] {
        try read { transaction in
            let own = try transaction.nodeKey().publicKey
            let book = try book(transaction)
            return book.all.filter { grant in
                grant.subject == .node && grant.unit == unit && book.isInForce(grant)
            }.map(\.key).filter { $0 != own }
        }
    }

    /// Forgets a peer; false if it was not known.
    package func removePeer(_ key: PublicKey) throws -> Bool {
        try write { try $0.removePeer(key) }
    }

    /// The incidents, oldest first.
    ///
    /// - Parameter includesClosed: also those that a person has seen to.
    package func incidents(includingClosed includesClosed: Bool) throws -> [StoredIncident] {
        try read { try $0.incidents(includingClosed: includesClosed) }
    }

    /// Closes an incident that a person has seen to; false if there is no such open one.
    package func closeIncident(_ incident: Int64) throws -> Bool {
        try write { try $0.closeIncident(incident, time: environment.now()) }
    }
}
