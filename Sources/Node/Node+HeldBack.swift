import Replication
import Storage
import Trust
import Wire

extension Node {
    /// What waits for a gap to close or for a grant, and who can help.
    package func heldBack() throws -> HeldBack {
        try store.read(key: keys.data) { try heldBack($0) }
    }

    func heldBack(_ transaction: Transaction) throws -> HeldBack {
        var search = try HeldBackSearch(self, transaction)
        let setAside = try SetAside(self, transaction).logs().filter { $0.undecided > 0 }
        return HeldBack(
            gaps: try search.gaps(), quarantine: try search.quarantine(), setAside: setAside,
            leftBehind: try search.leftBehind(LeftBehind(self, search.snapshot)))
    }
}

/// Finds out who wrote what is held back, and which peers can help.
private struct HeldBackSearch {
    private let transaction: Transaction
    let snapshot: StoreSnapshot
    private let book: GrantBook
    /// All but this node, those that can be dialled first.
    private let peers: [StoredPeer]
    private var authors: AuthorDirectory

    init(_ node: Node, _ transaction: Transaction) throws {
        self.transaction = transaction
        snapshot = try StoreSnapshot(node, transaction)
        book = try node.book(transaction)
        authors = try AuthorDirectory(node, transaction)
        let known = try node.peers(transaction)
        peers = known.filter { !$0.address.isEmpty } + known.filter(\.address.isEmpty)
    }

    mutating func gaps() throws -> [LogGap] {
        var (gaps, rest) = ([LogGap](), try transaction.asides()[...])
        while let log = rest.first?.run.log {
            let waiting = rest.prefix { $0.run.log == log }
            rest = rest.dropFirst(waiting.count)
            gaps += try self.gaps(of: log, before: Array(waiting))
        }
        return gaps
    }

    /// The gaps of one log, each with the runs that follow it without another gap.
    private mutating func gaps(
        of log: Identifier, before waiting: [WaitingRun]
    ) throws -> [LogGap] {
        let branches = try transaction.branches(of: log)
        guard let held = branches.map(\.number).max() else { return [] }
        var gaps: [LogGap] = []
        var (covered, rest) = (held, waiting[...])
        while let first = rest.first {
            // A run of another branch waits for a change under a number that this one has, too.
            let missing = min(covered + 1, first.run.first - 1)...(first.run.first - 1)
            var row = [rest.removeFirst()]
            covered = first.run.last
            while let next = rest.first, next.run.first <= covered + 1 {
                row.append(rest.removeFirst())
                covered = max(covered, next.run.last)
            }
            gaps.append(try gap(branches, missing, row))
        }
        return gaps
    }

    private mutating func gap(
        _ branches: [StoredLog], _ missing: ClosedRange<UInt64>, _ row: [WaitingRun]
    ) throws -> LogGap {
        let log = branches[0]
        let carriers = row.compactMap(\.peer)
        let holders = try peers.filter { peer in
            try carriers.contains(peer.key)
                || transaction.confirmed(log.id, branch: 0, by: peer.key) >= missing.upperBound
        }
        return LogGap(
            log: log.id, unit: log.unit, logClass: log.logClass, writer: try writer(of: log),
            missing: missing, waitingRuns: row.count, since: row.map(\.time).min() ?? 0,
            holders: holders,
            others: peers.filter { mayHold(log, $0) && !holders.contains($0) })
    }

    mutating func quarantine() throws -> [QuarantinedLog] {
        try transaction.quarantinedLogs().filter { log in
            let description = try Trust.LogDescription.decode(log.description)
            if case .upTo = book.acceptance(of: description) { return false }
            return true
        }.map { log in
            let branches = try transaction.branches(of: log.id)
            return QuarantinedLog(
                log: log.id, unit: log.unit, logClass: log.logClass, writer: try writer(of: log),
                changes: branches.reduce(0) { $0 + Int($1.number - $1.origin) },
                above: book.parent(of: log.unit), peers: peers.filter { mayHold(log, $0) })
        }
    }

    func leftBehind(_ left: LeftBehind) throws -> [LeftBehindUnit] {
        let units = Dictionary(grouping: try left.parts(), by: \.log.unit)
        return units.sorted { $0.key < $1.key }.map { unit, parts in
            LeftBehindUnit(
                unit: unit, parent: book.parent(of: unit),
                changes: parts.reduce(0) { $0 + Int($1.log.number - $1.after) },
                peers: peers.filter { peer in
                    parts.allSatisfy { snapshot.mayHold($0.log, snapshot.place(of: peer)) }
                })
        }
    }

    private mutating func writer(of log: StoredLog) throws -> Author {
        try authors.author(of: Trust.LogDescription.decode(log.description))
    }

    private func mayHold(_ log: StoredLog, _ peer: StoredPeer) -> Bool {
        Scope(snapshot.ownPlace, snapshot.place(of: peer))
            .contains(UnitPart(log.unit, log.logClass.part), in: snapshot)
    }
}
