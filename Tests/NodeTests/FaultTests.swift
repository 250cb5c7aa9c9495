import Casework
import GRDB
import Node
import Records
import TestSupport
import Testing
import Wire

@testable import Storage

/// Invariants 3 and 4: whatever fails, what was acknowledged is there, and nothing is half written.
@Suite("The n-th fault") struct FaultTests {
    /// More than is free in the pages of a small store, and nothing that packing makes short.
    private static let long = String(
        String.UnicodeScalarView(
            (0..<1_300).compactMap { Unicode.Scalar(0x4E00 + $0 * 7919 % 20_000) }))

    /// One good run of a node's day: each step says what it acknowledged.
    private static let steps: [@Sendable (Pair) throws -> Void] = [
        { try $0.village.addFile("测一", more: [(ChildField.remarks, .text(long))]) },
        { pair in
            let edits = (1...40).map { Edit.file("测批\($0)", of: pair.village.unit) }
            _ = try pair.village.write { try pair.village.write(edits, in: $0) }
        },
        { try $0.township.addFile("测二", to: $0.village.unit) },
        { try $0.meet() },
        { pair in
            let file = try #require(try pair.village.fileSummaries().first?.record)
            try pair.village.set(ChildField.risk, to: .integer(3), in: file)
            try pair.township.set(ChildField.risk, to: .integer(2), in: file)
        },
        { try $0.meet() },
        { pair in
            guard let conflict = try pair.village.conflicts().cells.first else { return }
            _ = try pair.village.resolve(conflict, as: .integer(2), reason: "核实")
        },
        { try $0.meet() },
    ]

    /// Runs the day with a fault armed at the village; what fails is done again. Returns how often
    /// something failed.
    private static func day(_ pair: Pair, repair: () throws -> Void) throws -> Int {
        var failures = 0
        for step in steps {
            do {
                try step(pair)
            } catch {
                #expect(error is StoreError)
                failures += 1
                try repair()
                try expectWhole(pair.village)
                try step(pair)
            }
        }
        return failures
    }

    private static func expectWhole(_ node: Node) throws {
        let report = try Doctor(node).examine(rebuild: false)
        #expect(report.isSound)
        #expect(report.differences == [])
        let batch = try node.names().count { $0.hasPrefix("测批") }
        #expect(batch == 0 || batch == 40 || batch == 80)
    }

    private static func expectEnd(_ pair: Pair) throws {
        try expectWhole(pair.village)
        try expectWhole(pair.township)
        let units = [pair.village.unit, pair.township.unit]
        #expect(try pair.village.content(of: units) == pair.township.content(of: units))
        #expect(try pair.village.names().count { $0 == "测二" } >= 1)
        #expect(try pair.village.conflicts().count == 0)
    }

    @Test("The disk is full at any page, and free again afterwards")
    func diskFull() throws {
        var room = 0
        while true {
            let pair = try Pair()
            // Pages that were let go would be room as well.
            try pair.village.store.queue.vacuum()
            let pages = try pair.village.store.queue.read {
                try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0
            }
            try Self.limit(pair.village.store, to: pages + room)
            let failures = try Self.day(pair) { try Self.limit(pair.village.store, to: 1 << 30) }
            try Self.expectEnd(pair)
            if failures == 0 { break }
            room += 1
        }
        #expect(room > 1)
    }

    private static func limit(_ store: Store, to pages: Int) throws {
        try store.queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
    }

    @Test("Any one statement fails, and what was acknowledged is there")
    func statements() throws {
        var number = 1
        while true {
            let pair = try Pair()
            let fault = Fault(at: number)
            try fault.arm(pair.village.store.queue)
            let failures = try Self.day(pair) {}
            let hasStruck = fault.disarm()
            try Self.expectEnd(pair)
            guard hasStruck else { break }
            #expect(failures <= 1)
            number += max(1, number / 8)
        }
        #expect(number > 100)
    }

    @Test("A disk that may only be read says so, and goes on when it may be written")
    func readOnly() throws {
        let pair = try Pair()
        try pair.village.addFile("测零")
        let store = pair.village.store
        try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
        #expect(throws: StoreError.readOnly) { try pair.village.addFile("测一") }
        #expect(try pair.village.names() == ["测零"])
        try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 0") }
        try pair.village.addFile("测一")
        try pair.meet()
        #expect(try pair.township.names() == ["测一", "测零"])
    }

    @Test("Founding that failed can be done again in the same directory")
    func founding() throws {
        let folder = try TemporaryFolder()
        let machine = Machine()
        let store = try Store.create(in: folder["new"])
        try store.queue.write { try $0.execute(sql: "DELETE FROM store") }
        let founding = Founding(in: folder["new"], environment: machine.environment)
        let node = try founding.found(passphrase: Office.passphrase)
        try node.addFile("测一")
        #expect(try node.names() == ["测一"])
    }
}
