import Records
import Replication
import Storage
import Trust
import Wire

/// What a session reads of the store, within one transaction.
final class StoreSnapshot: Snapshot {
    let transaction: Transaction
    private let node: Node
    private(set) var book: GrantBook
    /// The digests that were read since anything was stored: a peer may ask for them many times.
    private var digests: [UnitPart: Digest] = [:]
    /// The first reading that failed; the step that meets one is undone.
    private(set) var failure: (any Error)?

    init(_ node: Node, _ transaction: Transaction) throws {
        self.node = node
        self.transaction = transaction
        book = try node.book(transaction)
    }

    /// The tree as it would be with the grants that the peer has shown, as far as they hold.
    func book(with shown: [[UInt8]]) -> GrantBook {
        var book = book
        _ = book.add(shown.compactMap { try? Grant.decode($0) })
        return book
    }

    /// Keeps grants that prove something: the tree is read as they say from now on. Whatever else a
    /// peer has shown is not kept, lest it fill the disk.
    func learn(_ proof: [Grant]) throws {
        try node.learn(proof, in: transaction)
        try refresh()
    }

    /// Reads the tree anew, after something was stored that may have told of it.
    func refresh() throws {
        book = try node.book(transaction)
        digests = [:]
    }

    private func reading<Result>(_ fallback: Result, _ body: () throws -> Result) -> Result {
        do {
            return try body()
        } catch {
            failure = failure ?? error
            return fallback
        }
    }

    var ownPlace: Place { book.place(of: node.unit) }

    var mark: UInt64 { UInt64(reading(0) { try transaction.mark() }) }

    func place(of unit: Identifier) -> Place? {
        book.knows(unit: unit) ? book.place(of: unit) : nil
    }

    func children(of unit: Identifier) -> [Identifier] { book.children(of: unit) }

    func digest(of unitPart: UnitPart) -> Digest {
        if let known = digests[unitPart] { return known }
        let digest = reading(.zero) { try transaction.digest(of: unitPart) }
        digests[unitPart] = digest
        return digest
    }

    func frontier(of unitPart: UnitPart) -> [FrontierEntry] {
        reading([]) {
            try transaction.logs(of: unitPart.unit)
                .filter { $0.logClass.part == unitPart.part && $0.number > $0.origin }
                .map(\.entry)
        }
    }

    func branches(of log: Identifier) -> [FrontierEntry] {
        reading([]) {
            try transaction.branches(of: log).filter { $0.number > $0.origin }.map(\.entry)
        }
    }

    func logPlace(of log: Identifier) -> LogPlace? {
        reading(nil) {
            try transaction.log(log).map { LogPlace(unit: $0.unit, logClass: $0.logClass) }
        }
    }

    func logs(beginningWith prefix: UInt64) -> [Identifier] {
        reading([]) { try transaction.logIDs(beginningWith: prefix) }
    }

    func description(of log: Identifier) -> Replication.LogDescription? {
        reading(nil) {
            guard let stored = try transaction.log(log) else { return nil }
            let grants = book.proof(for: try Trust.LogDescription.decode(stored.description))
            return Replication.LogDescription(
                log: log, place: LogPlace(unit: stored.unit, logClass: stored.logClass),
                bytes: stored.description, grants: grants.map { $0.encode() })
        }
    }

    func hash(of log: Identifier, branch: Int, at number: UInt64) -> Hash? {
        reading(nil) {
            let branches = try transaction.branches(of: log)
            return try branches.first { $0.branch == branch }
                .flatMap { try transaction.chainHash(of: $0, at: number) }
        }
    }

    func run(
        of log: Identifier, branch: Int, after number: UInt64, budget: Int, withErased: Bool
    ) -> Run? {
        reading(nil) {
            let branches = try transaction.branches(of: log)
            return try branches.first { $0.branch == branch }
                .flatMap {
                    try OutgoingRun(
                        transaction, of: $0, after: number, budget, withErased: withErased
                    ).run()
                }
        }
    }

    func hasMoved(_ unit: Identifier) -> Bool { book.hasMoved(unit) }

    func leftBehind(for place: Place) -> [News] {
        reading([]) {
            try LeftBehind(node, self).parts()
                .filter { mayHold($0.log, place) }
                .map { part in
                    let place = LogPlace(unit: part.log.unit, logClass: part.log.logClass)
                    return News(place: place, head: part.log.entry, after: part.after)
                }
        }
    }

    /// Whether a place lets its machines hold a log: what one place may hold, two may exchange.
    func mayHold(_ log: StoredLog, _ place: Place) -> Bool {
        Scope(place, place).contains(UnitPart(log.unit, log.logClass.part), in: self)
    }

    /// Where a peer stands as far as the tree says, or as it was when it was met.
    func place(of peer: StoredPeer) -> Place { book.place(of: book.unit(of: peer)) }

    func news(since mark: UInt64) -> [News] {
        reading([]) {
            var news: [Int64: News] = [:]
            for run in try transaction.runs(since: Int64(mark)) where news[run.log] == nil {
                guard let log = try transaction.log(key: run.log) else { continue }
                let place = LogPlace(unit: log.unit, logClass: log.logClass)
                news[run.log] = News(place: place, head: log.entry, after: run.first - 1)
            }
            return news.values.sorted {
                ($0.head.log, $0.head.branch) < ($1.head.log, $1.head.branch)
            }
        }
    }
}

extension GrantBook {
    /// The unit of a peer as far as the tree says, or as it was when it was met.
    func unit(of peer: StoredPeer) -> Identifier { node(peer.key)?.unit ?? peer.unit }

    func place(of unit: Identifier) -> Place {
        Place(unit: unit, ancestors: ancestors(of: unit).reversed())
    }
}
