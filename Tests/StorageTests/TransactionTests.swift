import Foundation
import Records
import Replication
import Storage
import TestSupport
import Testing
import Trust
import Wire

@Suite("Transactions") struct TransactionTests {
    private let writer: Writer

    init() throws { writer = try Writer() }

    @Test("A log grows run by run, and its chain hash can be had at every number")
    func chain() throws {
        let description = writer.description()
        var hashes = [Chain.start(description)]
        for texts in [["一", "二", "三"], ["四"], ["五", "六"]] {
            try writer.write { (transaction) throws in
                let log = try writer.log(description, in: transaction)
                let (run, logged) = writer.pack(texts.map { Writer.change($0) }, onto: log)
                let content = Compression.unpack(run.payload, bound: 10_000) ?? []
                for change in logged {
                    hashes.append(
                        Chain.next(hashes[hashes.count - 1], bytes: content, range: change.range))
                }
                _ = try transaction.append(run, to: log, changes: logged)
            }
        }
        let found = try writer.read { (transaction) throws in
            let log = try #require(try transaction.log(description.log))
            #expect(log.number == 6)
            #expect(try transaction.chainHash(of: log, at: 7) == nil)
            return try (0...6).map { try transaction.chainHash(of: log, at: UInt64($0)) }
        }
        #expect(found == hashes)
    }

    @Test("A digest is the sum over the ends of the logs of a part")
    func digests() throws {
        try writer.write { (transaction) throws in
            for logClass in LogClass.allCases {
                try writer.append(
                    [Writer.change("测")], to: writer.description(logClass), in: transaction)
            }
            _ = try transaction.insertLog(writer.description(incarnation: 9), isAuthorised: true)
        }
        try writer.read { (transaction) throws in
            let logs = try transaction.logs(of: writer.unit)
            let files = logs.filter { $0.logClass != .own && $0.number > 0 }
            let sum = files.reduce(Digest.zero) { $0 + Digest(of: $1.hash) }
            #expect(files.count == 3)
            #expect(try transaction.digest(of: UnitPart(writer.unit, .files)) == sum)
            #expect(try transaction.digest(of: UnitPart(writer.unit, .own)) != .zero)
            #expect(
                try transaction.digest(of: UnitPart(Identifier(high: 9, low: 9), .own)) == .zero)
        }
    }

    @Test("A record is folded from the runs that speak of it, and listed with what follows")
    func records() throws {
        let description = writer.description()
        let dot = Dot(log: description.log, number: 1)
        try writer.write { (transaction) throws in
            try writer.append(
                [Writer.change("测甲"), Writer.change("测乙")], to: description, in: transaction)
            let other = writer.description(incarnation: 2)
            try writer.append([Writer.change("测丙", record: dot)], to: other, in: transaction)
        }
        try writer.read { (transaction) throws in
            let row = try #require(try transaction.recordRow(dot))
            #expect(row.softConflicts == 1)
            #expect(try transaction.changes(of: row).count == 2)
            let sides = try transaction.record(row)[.field(1)]?.sides.map(\.value) ?? []
            #expect(Set(sides) == [.text("测甲"), .text("测丙")])
            #expect(try transaction.recordCount(of: .child) == 2)
            #expect(try transaction.conflicts().map(\.row.id) == [dot])
            #expect(try transaction.recordRows(coded: RecordCode(dot)).map(\.id) == [dot])
        }
    }

    @Test("Where two logs share the letters of a code, each record is found by its long one")
    func sharedCode() throws {
        var known: [RecordCode: Trust.LogDescription] = [:]
        var pair: [Trust.LogDescription] = []
        while pair.isEmpty {
            let description = writer.description(incarnation: UInt64(known.count + 1))
            let code = RecordCode(Dot(log: description.log, number: 1))
            pair = known[code].map { [$0, description] } ?? []
            known[code] = description
        }
        let dots = pair.map { Dot(log: $0.log, number: 1) }
        try writer.write { transaction in
            for description in pair {
                _ = try writer.append([Writer.change("测")], to: description, in: transaction)
            }
        }
        try writer.read { transaction in
            let found = try transaction.recordRows(coded: RecordCode(dots[0])).map(\.id)
            #expect(Set(found) == Set(dots))
            for dot in dots {
                #expect(try transaction.recordRows(coded: RecordCode(long: dot)).map(\.id) == [dot])
            }
        }
    }

    @Test("A record whose beginning has not arrived goes to the least unit, and then to its own")
    func unitOfRecord() throws {
        let home = writer.description(unit: Identifier(high: 5, low: 5))
        let dot = Dot(log: home.log, number: 1)
        for unit in [8, 2, 7] {
            let description = writer.description(unit: Identifier(high: UInt64(unit), low: 0))
            _ = try writer.write { (transaction) throws in
                try writer.append(
                    [Writer.change("测", record: dot)], to: description, in: transaction)
            }
        }
        #expect(try writer.read { try $0.recordRow(dot)?.unit } == Identifier(high: 2, low: 0))
        _ = try writer.write { (transaction) throws in
            try writer.append([Writer.change("测甲")], to: home, in: transaction)
        }
        #expect(try writer.read { try $0.recordRow(dot)?.unit } == home.unit)
        try expectRebuilt()
    }

    /// The derived tables are what a rebuild would make them.
    private func expectRebuilt() throws {
        let before = try writer.read { try $0.derivedContent() }
        try writer.write { try Rebuild.all($0, Writer.derive) }
        #expect(try writer.read { try $0.derivedContent() } == before)
    }

    @Test("Files that share a likeness are found, and the likeness stands nowhere in clear")
    func likenesses() throws {
        _ = try writer.write { (transaction) throws in
            try writer.append(
                ["999901201506011238", "别的", "999901201506011238"].map { Writer.change($0) },
                to: writer.description(), in: transaction)
        }
        let found = try writer.read { try $0.recordsForReview().map(\.id.number) }
        #expect(found == [1, 3])
        let likeness = Data("999901201506011238".utf8)
        let files = try writer.folder.files()
        #expect(!files.isEmpty && files.values.allSatisfy { Data($0).range(of: likeness) == nil })
        try expectRebuilt()
    }

    @Test("Runs that were put together speak of the same records, in the place of the newest")
    func replaced() throws {
        let description = writer.description()
        let dot = Dot(log: description.log, number: 1)
        for text in ["一", "二", "三"] {
            let record = text == "一" ? nil : dot
            _ = try writer.write { (transaction) throws in
                try writer.append(
                    [Writer.change(text, record: record)], to: description, in: transaction)
            }
        }
        let before = try writer.read { try $0.record(try #require(try $0.recordRow(dot))) }
        try writer.write { (transaction) throws in
            let log = try #require(try transaction.log(description.log))
            let runs = try transaction.runs(of: log, after: 0)
            let contents = try runs.map { try transaction.content(of: $0, in: log) }
            let bytes = contents.flatMap(\.bytes)
            let joined = try RunContent(bytes, log: log.id, first: 1, count: 3)
            try transaction.replace(
                zip(runs, contents).map { ($0, $1.changes) }, of: log,
                by: PackedRun(
                    first: 1, count: 3, payload: Compression.pack(bytes, effort: .thorough),
                    hash: log.hash, signature: runs[2].signature), changes: joined.changes)
        }
        try writer.read { (transaction) throws in
            #expect(try transaction.isStale() == false)
            #expect(try transaction.mark() == 3)
            #expect(try transaction.runs(since: 2).map(\.count) == [3])
            #expect(try transaction.record(try #require(try transaction.recordRow(dot))) == before)
        }
        try expectRebuilt()
    }
}
