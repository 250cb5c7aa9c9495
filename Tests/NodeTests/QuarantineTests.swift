import Casework
import Node
import Records
import Replication
import Storage
import TestSupport
import Testing
import Trust
import Wire

@Suite("Quarantine") struct QuarantineTests {
    private let tree: Tree
    private let township: Node

    init() throws {
        tree = try Tree()
        township = try tree.open(.township)
    }

    private func assessor() throws -> Newcomer {
        try Newcomer(.assessor, in: tree, admittedBy: township)
    }

    /// Begins a file, which an assessor may not, as no honest program would.
    private func intrude(_ assessor: Newcomer, _ logClass: LogClass = .own) throws {
        let (node, keys) = (assessor.node, assessor.keys)
        let description = Trust.LogDescription(
            unit: node.unit, writer: keys.writer.publicKey, incarnation: 1, logClass: logClass)
        try node.write { transaction in
            let log = try transaction.insertLog(description, isAuthorised: true)
            let dot = Dot(log: log.id, number: 1)
            let change = Change(
                record: nil, kind: .child, time: 1, form: 1,
                operations: [.write(.field(ChildField.name), .text("测外"), replacing: [])])
            let bytes = change.encode(at: dot)
            let hash = Chain.next(log.hash, bytes: bytes)
            let run = PackedRun(
                first: 1, count: 1, payload: Compression.pack(bytes, effort: .quick), hash: hash,
                signature: RunSignature.sign(hash, with: keys.writer))
            _ = try transaction.append(
                run, to: log,
                changes: [LoggedChange(dot: dot, range: 0..<bytes.count, change: change)])
        }
    }

    @Test("The program itself writes nothing for which the person has no role")
    func role() throws {
        let node = try assessor().node
        let edit = Edit(
            unit: node.unit, logClass: .own, record: nil, kind: .unit, operations: [])
        #expect(throws: NodeError.notAuthorised(unit: node.unit)) { try node.write(edit) }
        #expect(throws: NodeError.notAuthorised(unit: node.unit)) { try node.addFile("测甲") }
        #expect(try node.names() == [])
    }

    @Test(
        "A log beyond the writer's role is kept, passed on and listed, and does not count",
        arguments: [LogClass.own, .urgent, .routine])
    func kept(logClass: LogClass) throws {
        let assessor = try assessor()
        try intrude(assessor, logClass)
        #expect(try Link.sync(assessor.node, township).isDone)
        let county = try tree.open(.county)
        #expect(try Link.sync(township, county).isDone)
        for above in [township, county] {
            #expect(try above.names() == [])
            #expect(try above.status().quarantined == 1)
            #expect(try above.incidents(.quarantine) == 1)
            #expect(try Doctor(above).examine(rebuild: false).isSound)
        }
    }

    @Test("When the writer is granted the role, what was kept counts")
    func adopted() throws {
        let assessor = try assessor()
        try intrude(assessor)
        try Link.sync(assessor.node, township)
        _ = try township.admit(
            assessor.request, to: assessor.node.unit, role: .worker, address: "")
        #expect(try township.names() == ["测外"])
        #expect(try township.status().quarantined == 0)
        #expect(try Doctor(township).examine(rebuild: false).isSound)
    }

    @Test(
        "A log of a writer without any grant is declined, both ends list it, and the rest goes on")
    func unknownWriter() throws {
        let village = try tree.open(.villageA)
        let node = try Newcomer(.worker, in: tree, admittedBy: village).node
        try node.addFile("测甲")
        try village.addFile("测乙")
        try Link.sync(village, node)
        var link = try Link(node, township)
        link.onWay = { _, bytes in
            guard case .known(.description(let described))? = try? Message.decode(bytes) else {
                return bytes
            }
            return Message.description(
                Replication.LogDescription(
                    log: described.log, place: described.place, bytes: described.bytes, grants: [])
            ).encode()
        }
        try link.open()
        try link.deliver()
        // The township admitted the village's worker; of the second, whom the village admitted, it
        // has heard nothing.
        #expect(try township.names() == ["测乙"])
        #expect(try township.incidents(.declined) > 0)
        #expect(try node.incidents(.declinedByPeer) > 0)
        #expect(try Link.sync(node, township).isDone)
        #expect(try township.names() == ["测乙", "测甲"])
    }
}
