import Casework
import Foundation
import GRDB
import Node
import Records
import Storage
import TestSupport
import Testing
import Wire

/// Invariant 10: derived tables can be thrown away and made again.
@Suite("The doctor") struct DoctorTests {
    private let pair: Pair

    init() throws {
        pair = try Pair()
        _ = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
        for number in 1...5 { try pair.village.addFile("测\(number)") }
        try pair.village.addFile(
            "测一", more: [(ChildField.identityNumber, .text("999901201506011238"))])
        try pair.village.addFile(
            "测一", more: [(ChildField.identityNumber, .text("999901201506011238"))])
        try pair.meet()
    }

    /// Changes the file behind the node's back.
    private func tamper(_ sql: String, with arguments: StatementArguments = []) throws {
        let path = Store.path(in: pair.tree.folder["township"])
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: sql, arguments: arguments) }
    }

    private func examine(rebuild: Bool = false) throws -> DoctorReport {
        try Doctor(try pair.tree.open(.township)).examine(rebuild: rebuild)
    }

    @Test("A healthy store is sound, and its derived tables equal their rebuild")
    func healthy() throws {
        for node in [pair.village, pair.township] {
            let report = try Doctor(node).examine(rebuild: false)
            #expect(report.isSound)
            #expect(report.differences == [])
            #expect(report.records > 7)
            #expect(report.logs > 1)
        }
    }

    @Test(
        "Whatever was done to a derived table is found, and a rebuild repairs it",
        arguments: [
            "UPDATE record SET hard = 0, soft = 0", "UPDATE record SET review = 1 - review",
            "UPDATE summary SET sealed = zeroblob(40)", "DELETE FROM summary",
            "UPDATE record SET unit = zeroblob(16)", "UPDATE record SET kind = 3",
            "UPDATE record SET number = number + 1000", "UPDATE record SET begun = 0",
            "DELETE FROM conflict", "UPDATE conflict SET sealed = zeroblob(30)",
            "UPDATE conflict SET hard = 1 - hard", "DELETE FROM likeness",
            "UPDATE OR REPLACE likeness SET key = zeroblob(16)", "DELETE FROM record_run",
            "UPDATE record_run SET places = zeroblob(3)",
            "UPDATE record_run SET places = x'1903e80001'", "DELETE FROM digest",
            "UPDATE digest SET sum = CAST(zeroblob(15) || x'01' AS BLOB)",
            "UPDATE digest SET sum = x'01'",
        ])
    func derived(sql: String) throws {
        let node = try pair.tree.open(.township)
        let before = try node.read { try $0.derivedContent() }
        try tamper(sql)
        let found = try examine()
        #expect(!found.isSound)
        #expect(!found.differences.isEmpty)
        #expect(try examine(rebuild: true).isSound)
        let after = try examine()
        #expect(after.isSound)
        #expect(after.differences == [])
        #expect(try node.read { try $0.derivedContent() } == before)
    }

    @Test("Stale marks are taken back by the next reading")
    func stale() throws {
        let before = try pair.township.read { try $0.derivedContent() }
        try tamper("UPDATE record SET stale = 1, hard = 0, soft = 0; DELETE FROM summary")
        #expect(try pair.township.read { try $0.derivedContent() } == before)
    }

    @Test(
        "A changed run, signature, number or head is named, and nothing derived is touched",
        arguments: [
            "UPDATE run SET sealed = zeroblob(length(sealed)) "
                + "WHERE key = (SELECT max(key) FROM run)",
            "UPDATE run SET signature = zeroblob(64) WHERE key = (SELECT min(key) FROM run)",
            "UPDATE run SET hash = zeroblob(32) WHERE key = (SELECT min(key) FROM run)",
            "UPDATE run SET count = count + 1 WHERE key = (SELECT min(key) FROM run)",
            "UPDATE run SET first = first + 1 WHERE key = (SELECT max(key) FROM run)",
            "DELETE FROM run WHERE key = (SELECT max(key) FROM run)",
            "UPDATE log SET number = number + 1", "UPDATE log SET hash = zeroblob(32)",
            "UPDATE log SET accepted = 0", "UPDATE log SET accepted = 1",
            "UPDATE log SET unit = zeroblob(16)",
            "UPDATE log SET class = 1 - class WHERE class < 2",
            "UPDATE log SET origin_hash = zeroblob(32)",
            "UPDATE log SET id = zeroblob(16) WHERE key = (SELECT max(key) FROM log)",
        ])
    func truth(sql: String) throws {
        try tamper(sql)
        let report = try examine(rebuild: true)
        #expect(!report.isSound)
        #expect(!report.runs.isEmpty)
        #expect(!report.isRebuilt)
    }

    @Test(
        "A row that no program writes is found, and nothing dies of it",
        arguments: [
            "UPDATE run SET count = -1", "UPDATE run SET count = 0", "UPDATE run SET count = 8193",
            "UPDATE run SET first = 0 WHERE key = (SELECT max(key) FROM run)",
            "UPDATE run SET first = -5 WHERE key = (SELECT max(key) FROM run)",
            "UPDATE run SET bytes = -1", "UPDATE log SET origin = number + 1",
            "UPDATE log SET branch = -1", "UPDATE log SET branch = 1",
            "UPDATE log SET branch = 1, parent = 1", "UPDATE log SET parent = 7",
            "UPDATE log SET parent = -1", "UPDATE log SET accepted = -1",
            "UPDATE record SET number = number + 1000",
        ])
    func rows(sql: String) throws {
        try tamper(sql)
        let looks: [(Node) throws -> Bool] = [
            { try $0.names().isEmpty }, { try $0.conflicts().cells.isEmpty },
            { try $0.status().peers.isEmpty }, { try Self.readAll($0) },
            { try !Doctor($0).examine(rebuild: true).isSound },
        ]
        var found = 0
        for look in looks {
            do {
                if try look(pair.tree.open(.township)) { found += 1 }
            } catch {
                #expect(error is StoreError)
                found += 1
            }
        }
        #expect(found > 0)
    }

    /// Folds every file; true if there is none.
    private static func readAll(_ node: Node) throws -> Bool {
        try node.read { transaction in
            try transaction.recordRows(of: nil, kind: .child).map {
                try transaction.record($0)
            }.isEmpty
        }
    }

    @Test("An operation of a newer program is counted, and nothing is wrong with it")
    func newer() throws {
        let before = try examine().unreadableChanges
        var edit = [Records.Operation.write(.field(ChildField.name), .text("测新"), replacing: [])]
        edit.append(.unknown([0x81, 0x28]))
        _ = try pair.township.write(
            Edit(
                unit: pair.township.unit, logClass: .routine, record: nil, kind: .child,
                operations: edit))
        let report = try examine()
        #expect(report.isSound)
        #expect(report.unreadableChanges == before + 1)
    }

    @Test("A receipt that no program writes is an error, and nothing that one dies of")
    func receipt() throws {
        let (log, peer) = (Identifier(high: 1, low: 1), pair.village.person)
        try pair.township.write { try $0.confirm(log, branch: 0, upTo: 3, by: peer) }
        #expect(try pair.township.read { try $0.confirmed(log, branch: 0, by: peer) } == 3)
        try tamper("UPDATE receipt SET number = -1")
        #expect(throws: StoreError.damaged(what: "receipt of a peer")) {
            try pair.township.read { try $0.confirmed(log, branch: 0, by: peer) }
        }
    }

    @Test("A grant that cannot be opened is named when the node is opened")
    func grants() throws {
        try tamper(
            "UPDATE grants SET sealed = zeroblob(60) WHERE id = (SELECT min(id) FROM grants)")
        #expect {
            try pair.tree.open(.township)
        } throws: { error in
            guard case .damaged(let what)? = error as? StoreError else { return false }
            return what.hasPrefix("grant")
        }
    }

    @Test("Run numbers that overlap are found even where each run by itself holds")
    func moved() throws {
        try tamper("UPDATE log SET number = 0, hash = origin_hash")
        #expect(try !examine().isSound)
    }
}
