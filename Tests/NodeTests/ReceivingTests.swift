import Casework
import Records
import Replication
import Storage
import Testing
import Trust
import Wire

@testable import Node

@Suite("Receiving") struct ReceivingTests {
    private let pair: Pair
    private var tree: Tree { pair.tree }
    private var village: Node { pair.village }
    private var township: Node { pair.township }

    init() throws {
        pair = try Pair()
        try pair.meet()
        for number in 1...3 { try village.addFile("测\(number)") }
    }

    /// The village's changes after a number, in one run of at most so many changes.
    private func run(
        after number: UInt64 = 0, budget: Int = 1, statesBefore: Bool = false
    ) throws -> Run {
        let log = try pair.villageLog()
        return try village.read { transaction in
            let run = try #require(
                try OutgoingRun(
                    transaction, of: log, after: number, budget, withErased: true
                ).run())
            guard statesBefore else { return run }
            return run.with(before: try transaction.chainHash(of: log, at: number))
        }
    }

    private func describe() throws {
        let description = try Trust.LogDescription.decode(try pair.villageLog().description)
        _ = try township.write { try $0.insertLog(description, isAuthorised: true) }
    }

    @discardableResult
    private func keep(_ run: Run) throws -> Receiving.Outcome {
        try township.write { try Receiving(node: township, transaction: $0).keep(run) }
    }

    private func held() throws -> UInt64? {
        try township.read { try $0.log(try pair.villageLog().id)?.number }
    }

    private func expectRejected(_ run: Run, _ fault: StoreFault) throws {
        guard case .rejected(fault) = try keep(run) else {
            Issue.record("the run was not rejected as \(fault)")
            return
        }
        #expect(try held() == 0)
        #expect(try township.names() == [])
    }

    @Test("A run whose signature is another's is rejected, and nothing of it is kept")
    func signature() throws {
        try describe()
        let run = try run()
        var signature = run.signature
        signature[0] ^= 1
        try expectRejected(run.with(signature: signature), .signature)
        let stranger = RunSignature.sign(try pair.villageLog().hash, with: SigningKey())
        try expectRejected(run.with(signature: stranger), .signature)
    }

    @Test("A run with other changes than were signed is rejected")
    func content() throws {
        try describe()
        let run = try run()
        let origin = try pair.villageLog().originHash
        let other = try village.write { _ in
            var builder = RunBuilder(log: run.log, after: 0, hash: origin)
            try builder.add(.file("假", of: village.unit), now: 0)
            return builder.finish(signature: run.signature).run.payload
        }
        try expectRejected(run.with(payload: other), .signature)
    }

    @Test("A run that stands at another number than it was signed for is rejected")
    func chain() throws {
        try describe()
        try keep(try run())
        let moved = try run(after: 2).with(first: 2)
        guard case .rejected(.signature) = try keep(moved) else {
            Issue.record("a change was taken out of its order")
            return
        }
        #expect(try held() == 1)
    }

    @Test("Bytes that cannot be unpacked, and too few or too many changes, are rejected")
    func unreadable() throws {
        try describe()
        let run = try run(budget: Limits.runBytes)
        try expectRejected(run.with(payload: []), .content)
        try expectRejected(run.with(payload: [9] + run.payload), .content)
        try expectRejected(run.with(payload: Array(run.payload.dropLast())), .content)
        try expectRejected(run.with(count: run.count + 1), .content)
        try expectRejected(run.with(count: run.count - 1), .content)
        try expectRejected(run.with(count: Limits.runChanges + 1), .size)
    }

    @Test("A run that would unpack to more than a receiver holds is rejected before it is unpacked")
    func bomb() throws {
        try describe()
        let zeros = [UInt8](repeating: 0, count: Limits.runContentBytes + 1)
        let payload = Compression.pack(zeros, effort: .thorough)
        #expect(payload.count < 1024)
        try expectRejected(try run().with(payload: payload), .size)
    }

    @Test("A run that is held already changes nothing, and one that overlaps adds the rest")
    func overlap() throws {
        try describe()
        try keep(try run())
        let before = try township.read { try $0.mark() }
        guard case .held = try keep(try run()) else {
            Issue.record("what was here already counts as new")
            return
        }
        #expect(try township.read { try $0.mark() } == before)
        try keep(try run(budget: Limits.runBytes))
        #expect(try held() == 3)
        #expect(try township.names() == ["测1", "测2", "测3"])
        #expect(try township.incidents(.fork) == 0)
        #expect(try Doctor(township).examine(rebuild: false).isSound)
    }

    @Test("What arrives ahead of a gap waits, is listed with its age, and counts when it closes")
    func gap() throws {
        try describe()
        try keep(try run(after: 2, statesBefore: true))
        try keep(try run(after: 1, statesBefore: true))
        let status = try township.status()
        #expect(status.gaps == 2)
        #expect(status.gapSince == tree.machine.now)
        #expect(try township.incidents(.gap) == 1)
        #expect(try township.names() == [])
        guard case .kept(let head) = try keep(try run()) else {
            Issue.record("the run that closes the gap was not kept")
            return
        }
        #expect(head.number == 3)
        #expect(try township.names() == ["测1", "测2", "测3"])
        #expect(try township.status().gaps == 0)
        #expect(try township.incidents(.gap) == 0)
    }

    @Test("What waits for gaps is bounded: a member cannot fill the disk with it")
    func manyAsides() throws {
        try describe()
        // One well-formed item of noise, as large as a change may be, signed by a member.
        let noise = (0..<60_000).map { _ in UInt8.random(in: .min ... .max) }
        let bytes = [0x59, 0xEA, 0x60] + noise
        let payload = Compression.pack(bytes, effort: .quick)
        let before = try pair.villageLog().originHash
        let end = Chain.next(before, bytes: bytes)
        let signature = RunSignature.sign(end, with: try tree.keys(.villageA).writer)
        var dropped = 0
        for number in 1...300 as ClosedRange<UInt64> {
            let ahead = Run(
                log: try pair.villageLog().id, first: 10 + number, count: 1, before: before,
                payload: payload,
                signature: signature)
            if case .dropped = try keep(ahead) { dropped += 1 }
        }
        #expect(dropped > 0)
        #expect(dropped < 40)
        #expect(try township.read { try $0.asideBytes() } <= Limits.asideBytes + 300 * 100)
    }

    @Test("What cannot be checked ahead of a gap is not kept, and cannot take another's place")
    func unchecked() throws {
        try describe()
        let (run, checked) = (try run(after: 2), try run(after: 2, statesBefore: true))
        guard case .dropped = try keep(run) else {
            Issue.record("a run was kept without having been checked")
            return
        }
        guard case .aside = try keep(checked) else {
            Issue.record("a run that says what it continues was not kept")
            return
        }
        // Well signed too, but something else under the same number.
        let other = try self.run(after: 1, statesBefore: true).with(first: 3)
        guard case .dropped = try keep(other) else {
            Issue.record("what had been acknowledged was overwritten")
            return
        }
        try keep(try self.run(budget: Limits.runBytes))
        #expect(try township.names() == ["测1", "测2", "测3"])
    }

    @Test("A list of peers is given without deriving anything first")
    func peersOnly() throws {
        try describe()
        try keep(try run())
        #expect(try township.store.read(key: township.keys.data) { try $0.isStale() })
        #expect(try !township.peers().isEmpty)
        #expect(try township.store.read(key: township.keys.data) { try $0.isStale() })
    }

    @Test("Thousands of runs that wait for one gap are released without exhausting the stack")
    func longRow() throws {
        try describe()
        try village.write { transaction in
            let edits = (1...2000).map { Edit.file("测长\($0)", of: village.unit) }
            for edit in edits { _ = try village.write([edit], in: transaction) }
        }
        let all = try run(after: 3, budget: Limits.runBytes)
        #expect(all.count > 1)
        var number = UInt64(3)
        let last = try pair.villageLog().number
        try township.write { transaction in
            while number < last {
                let next = try run(after: number, statesBefore: true)
                _ = try Receiving(node: township, transaction: transaction).keep(next)
                number = next.last
            }
        }
        #expect(try held() == 0)
        try keep(try run(budget: Limits.runBytes))
        #expect(try held() == last)
    }

    @Test("A change of a newer program is kept, counted and passed on as it was signed")
    func newer() throws {
        let unknown: [UInt8] = [0x81, 0x18, 0x63]
        try village.writeRaw(unknown)
        let link = try Link.sync(village, township)
        #expect(link.isDone)
        #expect(try township.names() == ["测1", "测2", "测3"])
        let county = try tree.open(.county)
        #expect(try Link.sync(township, county).isDone)
        for node in [village, township, county] {
            let report = try Doctor(node).examine(rebuild: false)
            #expect(report.unreadableChanges == 1)
            #expect(report.isSound)
            let digest = try node.read { try $0.digest(of: UnitPart(village.unit, .files)) }
            #expect(
                try village.read { try $0.digest(of: UnitPart(village.unit, .files)) } == digest)
        }
    }
}

extension Run {
    /// The same run with something in it changed.
    fileprivate func with(
        first: UInt64? = nil, count: Int? = nil, before: Hash? = nil, payload: [UInt8]? = nil,
        signature: [UInt8]? = nil
    ) -> Run {
        Run(
            log: log, first: first ?? self.first, count: count ?? self.count,
            before: before ?? self.before,
            payload: payload ?? self.payload, signature: signature ?? self.signature)
    }
}

extension Node {
    /// Appends bytes to this node's routine log as one change, whatever they say.
    fileprivate func writeRaw(_ bytes: [UInt8]) throws {
        try write { transaction in
            let logs = try transaction.logs(of: unit)
            guard let log = logs.first(where: { $0.logClass == .routine }) else {
                throw Missing.record
            }
            let hash = Chain.next(log.hash, bytes: bytes)
            let run = PackedRun(
                first: log.number + 1, count: 1, payload: Compression.pack(bytes, effort: .quick),
                hash: hash, signature: RunSignature.sign(hash, with: keys.writer))
            let dot = Dot(log: log.id, number: log.number + 1)
            let change = LoggedChange(dot: dot, range: 0..<bytes.count, change: nil)
            _ = try transaction.append(run, to: log, changes: [change])
        }
    }
}
