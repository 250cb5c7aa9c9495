import Records
import Replication
import Storage
import Testing
import Trust
import Wire

@Suite("What a store remembers") struct KeepingTests {
    private let writer: Writer

    init() throws { writer = try Writer() }

    private func run(_ first: UInt64, before: Hash? = nil) -> Run {
        Run(
            log: Identifier(high: 7, low: 7), first: first, count: 2, before: before,
            payload: [UInt8(first)], signature: [1, 2])
    }

    @Test("A run that was set aside comes back as it was, when its turn has come")
    func asides() throws {
        let hash = Hash([UInt8](repeating: 5, count: 32))
        let peer = writer.signer.publicKey
        try writer.write { (transaction) throws in
            #expect(try transaction.setAside(run(9), time: 20))
            #expect(try transaction.setAside(run(5, before: hash), from: peer, time: 10))
        }
        try writer.write { (transaction) throws in
            #expect(try transaction.asides().map(\.time) == [10, 20])
            #expect(try transaction.asideBytes() > 0)
            #expect(try transaction.takeAsides(of: run(5).log, upTo: 3) == [])
            #expect(
                try transaction.takeAsides(of: run(5).log, upTo: 4) == [
                    WaitingRun(run: run(5, before: hash), peer: peer, time: 10)
                ])
            #expect(
                try transaction.takeAsides(of: run(5).log, upTo: 30) == [
                    WaitingRun(run: run(9), peer: nil, time: 20)
                ])
            #expect(try !transaction.hasAsides(of: run(5).log))
        }
    }

    @Test("An open incident is not repeated; a closed one may come again")
    func incidents() throws {
        try writer.write { (transaction) throws in
            for subject in [[1], [1], [2]] as [[UInt8]] {
                try transaction.insertIncident(kind: 4, subject: subject, time: 1, detail: subject)
            }
            #expect(try transaction.incidents().map(\.detail) == [[1], [2]])
            try transaction.closeIncident(kind: 4, subject: [1], time: 2)
            #expect(try transaction.incidents().map(\.detail) == [[2]])
            try transaction.insertIncident(kind: 4, subject: [1], time: 3, detail: [3])
            #expect(try transaction.incidents().map(\.detail) == [[2], [3]])
            #expect(
                try transaction.incidents(includingClosed: true).map(\.closed) == [2, nil, nil])
        }
    }

    @Test("What a peer has confirmed only grows, and goes with the peer")
    func receipts() throws {
        let peer = SigningKey().publicKey
        let log = Identifier(high: 1, low: 2)
        try writer.write { (transaction) throws in
            try transaction.save(.unmet(peer, address: "10.0.0.5:4870"))
            for number in [3, 9, 4] as [UInt64] {
                try transaction.confirm(log, branch: 0, upTo: number, by: peer)
            }
            #expect(try transaction.confirmed(log, branch: 0, by: peer) == 9)
            #expect(try transaction.confirmed(log, branch: 1, by: peer) == 0)
            let other = SigningKey().publicKey
            #expect(try transaction.confirmed(log, branch: 0, by: other) == 0)
            #expect(try transaction.peer(peer)?.address == "10.0.0.5:4870")
            #expect(try transaction.removePeer(peer))
            #expect(try transaction.confirmed(log, branch: 0, by: peer) == 0)
        }
    }

    @Test("Agreement confirms what had arrived of a part by then, and nothing of another")
    func agreement() throws {
        let peer = SigningKey().publicKey
        try writer.write { (transaction) throws in
            let files = try writer.append(
                [Writer.change("测")], to: writer.description(), in: transaction)
            let own = try writer.append(
                [Writer.change("测")], to: writer.description(.own), in: transaction)
            let mark = try transaction.mark()
            for _ in 1...2 {
                try writer.append(
                    [Writer.change("后")], to: writer.description(), in: transaction)
            }
            let part = UnitPart(writer.unit, .files)
            try transaction.confirmAll(of: part, upTo: mark, by: peer)
            #expect(try transaction.confirmed(files.id, branch: 0, by: peer) == 1)
            #expect(try transaction.confirmed(own.id, branch: 0, by: peer) == 0)
            try transaction.confirmAll(of: part, upTo: transaction.mark(), by: peer)
            #expect(try transaction.confirmed(files.id, branch: 0, by: peer) == 3)
        }
    }

    @Test("What does not count is kept beside, and counts when that is decided")
    func quarantine() throws {
        let description = writer.description()
        try writer.write { (transaction) throws in
            _ = try transaction.insertLog(description, isAuthorised: false)
            try writer.append([Writer.change("测甲")], to: description, in: transaction)
        }
        try writer.write { (transaction) throws in
            let log = try #require(try transaction.quarantinedLogs().first)
            #expect(!log.isAccepted)
            let row = try #require(try transaction.recordRow(Dot(log: log.id, number: 1)))
            #expect(try transaction.changes(of: row).isEmpty)
            try transaction.setAccepted(.max, of: log)
            try transaction.refresh(Writer.derive)
            #expect(try transaction.changes(of: row).count == 1)
            #expect(try transaction.quarantinedLogs() == [])
        }
    }

    @Test("Of a log that ends, what was adopted beyond the end counts as well, and nothing else")
    func adopted() throws {
        let description = writer.description()
        let changes = ["测甲", "测乙", "测丙", "测丁"].map { Writer.change($0) }
        try writer.write { (transaction) throws in
            let log = try writer.append(changes, to: description, in: transaction)
            try transaction.setAccepted(1, adopting: [3...3], of: log)
            try transaction.refresh(Writer.derive)
        }
        try writer.write { (transaction) throws in
            let log = try #require(try transaction.log(description.log))
            #expect(log.accepted == 1 && log.adopted == [3...3])
            #expect(log.setAside == 2 && !log.isAccepted && !log.isOpen)
            #expect(try transaction.quarantinedLogs() == [log])
            let counted = try (1...4 as ClosedRange<UInt64>).filter { number in
                let row = try #require(
                    try transaction.recordRow(Dot(log: log.id, number: number)))
                return try !transaction.changes(of: row).isEmpty
            }
            #expect(counted == [1, 3])
            try transaction.setAccepted(1, adopting: [2...9], of: log)
            #expect(try transaction.log(log.id)?.isAccepted == true)
        }
    }

    @Test("Revocations and verdicts come back as they were kept")
    func revocations() throws {
        let key = SigningKey()
        let root = Grant.root(unit: writer.unit, key: key, time: 0)
        let end = LogEnd(log: Identifier(high: 1, low: 2), number: 3, hash: writer.unit)
        let statements = Statements(
            revocations: [
                Revocation.issue(
                    of: writer.signer.publicKey, in: writer.unit, under: root, reason: "离职",
                    ends: [end], keeping: [root.id], time: 1, with: key)
            ],
            verdicts: [
                Verdict.issue(
                    adopting: true, [LogPart(first: 1, end: end)], under: root, reason: "核实",
                    time: 2, with: key)
            ])
        try writer.write { (transaction) throws in
            for _ in 0..<2 { try transaction.insert(statements) }
            let kept = try transaction.statements()
            #expect(kept.grants.isEmpty)
            #expect(kept.revocations == statements.revocations)
            #expect(kept.verdicts == statements.verdicts)
            #expect(try transaction.statementCount() == 2)
        }
    }

    @Test("Grants and the node's key come back as they were kept")
    func keys() throws {
        let (root, node) = (SigningKey(), SigningKey())
        let unit = Identifier(high: 4, low: 4)
        let grant = Grant.root(unit: unit, key: root, time: 7)
        try writer.write { (transaction) throws in
            try transaction.insert(grant)
            try transaction.insert(grant)
            try transaction.setNodeKey(node)
            #expect(try transaction.grants() == [grant])
            #expect(try transaction.statementCount() == 1)
            #expect(try transaction.nodeKey().publicKey == node.publicKey)
        }
    }
}
