import Casework
import Records
import Replication
import Storage
import Testing
import Trust
import Wire

@testable import Node

/// Members of the tree that mean ill: what they may do to those who hold what they hold.
@Suite("Members that mean ill") struct MemberTests {
    private let tree: Tree
    private let village: Node
    private let township: Node

    init() throws {
        tree = try Tree()
        (village, township) = (try tree.open(.villageA), try tree.open(.township))
    }

    /// The key with which the village's unit grants, and the grant under which it does.
    private func villageUnit() throws -> (key: SigningKey, grant: Grant) {
        let key = try #require(try tree.keys(.villageA).unit)
        let book = try township.read { try township.book($0) }
        return (key, try #require(book.grants(of: key.publicKey).first { $0.subject == .unit }))
    }

    @Test("However much a village grants to a key, its logs are described and taken in as before")
    func manyGrants() throws {
        let (unitKey, unit) = try villageUnit()
        let flood = (0..<600 as Range<UInt64>).map { number in
            Grant.issue(
                .person(.worker), key: township.person, unit: Identifier(high: 7, low: number),
                under: unit, time: 0, with: unitKey)
        }
        try township.write { try township.learn(flood, in: $0) }
        try township.addFile("测一", to: village.unit)
        let logs = try township.read { try $0.allLogs() }
        let most = 2 * Limits.unitDepth + 1
        for log in logs {
            let description = try township.read {
                try StoreSnapshot(township, $0).description(of: log.id)
            }
            #expect(try #require(description).grants.count <= most)
        }
        for office in [Office.county, .villageA] {
            #expect(try Link.sync(township, try tree.open(office)).isDone)
        }
        #expect(try tree.open(.county).names() == ["测一"])
    }

    @Test("Of the grants that a peer shows only those are kept that prove what was asked")
    func shownInVain() throws {
        let (unitKey, unit) = try villageUnit()
        let flood = (0..<40 as Range<UInt64>).map { number in
            Grant.issue(
                .node, key: SigningKey().publicKey, unit: Identifier(high: 7, low: number),
                under: unit, time: 0, with: unitKey)
        }
        let county = try tree.open(.county)
        var link = try Link(village, county)
        link.onWay = { _, bytes in
            guard case .known(.grants(let grants))? = try? Message.decode(bytes) else {
                return bytes
            }
            return Message.grants(grants + flood.map { $0.encode() }).encode()
        }
        try link.open()
        try link.deliver()
        #expect(link.isDone)
        let book = try county.read { try county.book($0) }
        #expect(flood.allSatisfy { book.grant($0.id) == nil })
    }

    /// How many logs of the village's files the township holds, with or without a change in them.
    private func logs() throws -> Int {
        try township.read { try $0.logs(of: village.unit) }.count { $0.logClass == .routine }
    }

    @Test("A log that is only described leaves nothing behind")
    func describedOnly() throws {
        try Link.sync(village, township)
        try village.addFile("测一")
        var link = try Link(village, township)
        link.onWay = { _, bytes in
            if case .known(.run)? = try? Message.decode(bytes) { nil } else { bytes }
        }
        try link.open()
        try link.deliver()
        #expect(try logs() == 0)
    }

    @Test("A log whose first run nobody has signed leaves nothing behind")
    func unsigned() throws {
        try Link.sync(village, township)
        try village.addFile("测一")
        var link = try Link(village, township)
        link.onWay = { _, bytes in
            guard case .known(.run(let message))? = try? Message.decode(bytes) else {
                return bytes
            }
            let run = Run(
                log: Identifier(high: message.reference.prefix, low: 0), first: message.first,
                count: message.count, payload: message.payload,
                signature: [UInt8](repeating: 0, count: Run.signatureBytes))
            return Message.run(RunMessage(run, more: message.more, before: nil)).encode()
        }
        try link.open()
        try link.deliver()
        #expect(link.endings.contains(.refused(.rejected(.signature))))
        #expect(try logs() == 0)
        try Link.sync(village, township)
        #expect(try township.names() == ["测一"])
    }

    @Test("Many logs of one writer without the right to them are one incident")
    func quarantined() throws {
        let keys = try tree.keys(.villageA)
        for incarnation in 1...3 as ClosedRange<UInt64> {
            let description = Trust.LogDescription(
                unit: tree.unit(.township), writer: keys.writer.publicKey,
                incarnation: incarnation, logClass: .own)
            try village.write { transaction in
                let log = try transaction.insertLog(description, isAuthorised: true)
                var builder = RunBuilder(log: log.id, after: 0, hash: log.originHash)
                try builder.add(.file("测外", of: village.unit), now: 0)
                let run = builder.finish(signature: [])
                let signature = RunSignature.sign(run.run.hash, with: keys.writer)
                let signed = PackedRun(
                    first: 1, count: 1, payload: run.run.payload, hash: run.run.hash,
                    signature: signature)
                _ = try transaction.append(signed, to: log, changes: run.changes)
            }
        }
        try Link.sync(village, township)
        #expect(try township.status().quarantined == 3)
        #expect(try township.incidents(.quarantine) == 1)
    }

    @Test("While another process writes, time passes for a session all the same")
    func tickWhileBusy() throws {
        var session = try village.session(.initiator, .standing)
        let peer = try township.nodeKey().publicKey
        _ = try village.step(&session, .opened(memory: nil), peer: peer)
        let other = try Store.open(in: village.store.directory)
        try other.write(key: village.keys.data) { (_) throws in
            for event in [Event.tick(milliseconds: 1), .changed] {
                #expect(try village.step(&session, event, peer: peer).ending == nil)
            }
        }
    }
}
