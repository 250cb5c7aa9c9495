import Foundation
import GRDB
import Records
import Storage
import TestSupport
import Testing
import Trust
import Wire

@Suite("Pages of summaries") struct SummaryPageTests {
    private let writer: Writer

    init() throws { writer = try Writer() }

    private func write(_ changes: [Change], incarnation: UInt64 = 1) throws {
        _ = try writer.write { (transaction) throws in
            try writer.append(
                changes, to: writer.description(incarnation: incarnation), in: transaction)
        }
    }

    private func summaries(_ kind: RecordKind = .child) throws -> [(RecordRow, String)] {
        try writer.read { (transaction) throws in
            try transaction.mapSummaries(kind: kind) {
                ($0.row, String(decoding: $0.summary, as: UTF8.self))
            }
        }
    }

    @Test("A list reads what single records say, in the order in which they became known")
    func listed() throws {
        for start in stride(from: 0, to: 100, by: 10) {
            try write((start..<start + 10).map { Writer.change("第\($0)号") })
        }
        let found = try summaries()
        #expect(found.count == 100)
        try writer.read { (transaction) throws in
            let rows = try transaction.recordRows(of: nil, kind: .child)
            #expect(found.map(\.0) == rows)
            for (row, summary) in found {
                #expect(try transaction.summary(of: row) == Array(summary.utf8))
            }
        }
    }

    @Test(
        "Several records read at once say what each says by itself")
    func several() throws {
        let dot = Dot(log: writer.description(incarnation: 3).log, number: 1)
        try write((0..<100).map { Writer.change("第\($0)号") })
        try write(
            [
                Change(
                    record: dot, kind: .family, time: 1, form: 1,
                    operations: [.write(.field(1), .text("户"), replacing: [])])
            ], incarnation: 2)
        try writer.read { (transaction) throws in
            let rows = try [RecordKind.child, .family].flatMap {
                try transaction.recordRows(of: nil, kind: $0)
            }
            #expect(rows.count == 101)
            for step in [1, 7, 40] {
                let some = stride(from: rows.count - 1, through: 0, by: -step).map { rows[$0] }
                let alone = try some.map { ($0.key, try transaction.summary(of: $0)) }
                let found = try transaction.summaries(of: some)
                #expect(found == Dictionary(uniqueKeysWithValues: alone))
            }
            #expect(try transaction.summaries(of: []).isEmpty)
        }
    }

    @Test("An edit changes the summary of its record and of none beside it")
    func edited() throws {
        try write((0..<70).map { Writer.change("第\($0)号") })
        let before = try summaries()
        try write([Writer.change("改", record: before[40].0.id)], incarnation: 2)
        let after = try summaries()
        let different = zip(before, after).enumerated()
            .filter { $1.0.0 != $1.1.0 || $1.0.1 != $1.1.1 }.map(\.offset)
        #expect(different == [40])
        #expect(after[40].0.softConflicts == 1 && after[40].1.contains("改"))
    }

    @Test("A record of which the kind becomes known later is listed once, under that kind")
    func renamed() throws {
        let dot = Dot(log: writer.description().log, number: 1)
        try write(
            [
                Change(
                    record: dot, kind: .family, time: 1, form: 1,
                    operations: [.write(.field(1), .text("先到"), replacing: [])])
            ], incarnation: 2)
        #expect(try summaries(.family).map(\.0.id) == [dot])
        try write([Writer.change("开始")])
        #expect(try summaries(.family).isEmpty)
        #expect(try summaries().map(\.0.id) == [dot])
    }

    @Test("A page that is not what was sealed is named as damaged, alone and in lists")
    func damaged() throws {
        try write([Writer.change("测")])
        let row = try summaries()[0].0
        try DatabaseQueue(path: Store.path(in: writer.store.directory)).write {
            try $0.execute(sql: "UPDATE summary SET sealed = zeroblob(60)")
        }
        #expect(throws: StoreError.self) { try summaries() }
        #expect(throws: StoreError.self) { try writer.read { try $0.summary(of: row) } }
    }
}
