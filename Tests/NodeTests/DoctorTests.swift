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
            "UPDATE record SET sealed = zeroblob(40)", "UPDATE record SET sealed = NULL",
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
        try tamper("UPDATE record SET stale = 1, hard = 0, soft = 0, sealed = NULL")
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
        ])
    func truth(sql: String) throws {
        try tamper(sql)
        let report = try examine(rebuild: true)
        #expect(!report.isSound)
        #expect(!report.runs.isEmpty)
        #expect(!report.isRebuilt)
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
