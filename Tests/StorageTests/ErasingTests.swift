import Foundation
import GRDB
import Records
import Replication
import Storage
import TestSupport
import Testing
import Trust
import Wire

@Suite("Erasing in a store") struct ErasingTests {
    private let writer: Writer
    private let description: Trust.LogDescription

    init() throws {
        writer = try Writer()
        description = writer.description()
    }

    /// Two records: the first, third and fourth change are about one, the second about the other.
    private func fill() throws -> (erased: Dot, other: Dot) {
        let first = Dot(log: description.log, number: 1)
        try writer.write { (transaction) throws in
            try writer.append(
                [
                    Writer.change("测要删"), Writer.change("测留下"),
                    Writer.change("测要删二", record: first, replacing: [first]),
                ], to: description, in: transaction)
            try writer.append(
                [Writer.change("测要删三", record: first)], to: description, in: transaction)
        }
        return (first, Dot(log: description.log, number: 2))
    }

    private func sums(of record: Dot) throws -> Set<Identifier> {
        try writer.read { (transaction) throws in
            let row = try #require(try transaction.recordRow(record))
            return try transaction.sums(of: row)[description.log] ?? []
        }
    }

    @discardableResult
    private func erase(_ sums: Set<Identifier>) throws -> Int {
        try writer.write { (transaction) throws in
            try transaction.noteErased(sums.sorted(), of: description.log, in: writer.unit)
            let count = try transaction.erase(sums, of: description.log)
            try transaction.refresh(Writer.derive)
            return count
        }
    }

    @Test("The bytes of a record's changes give way to their sums; log, chain and digest stay")
    func erased() throws {
        let (record, other) = try fill()
        let before = try writer.read { (transaction) throws in
            let log = try #require(try transaction.log(description.log))
            return (
                log, try (0...4).map { try transaction.chainHash(of: log, at: $0) },
                try transaction.digest(of: UnitPart(writer.unit, .files))
            )
        }
        #expect(try erase(sums(of: record)) == 3)
        try writer.read { (transaction) throws in
            let log = try #require(try transaction.log(description.log))
            #expect(log == before.0)
            #expect(try (0...4).map { try transaction.chainHash(of: log, at: $0) } == before.1)
            #expect(try transaction.digest(of: UnitPart(writer.unit, .files)) == before.2)
            let contents = try transaction.runs(of: log, after: 0).map {
                try transaction.content(of: $0, in: log)
            }
            let text = Array("要删".utf8)
            #expect(contents.allSatisfy { Data($0.bytes).range(of: Data(text)) == nil })
            #expect(contents.map(\.erased) == [2, 1])
            #expect(try transaction.runs(of: log, after: 0).map(\.erased) == [2, 1])
            #expect(try transaction.recordRow(record) == nil)
            let row = try #require(try transaction.recordRow(other))
            #expect(
                try transaction.record(row)[.field(1)]?.sides.map(\.value) == [.text("测留下")])
        }
        try expectRebuilt()
    }

    /// The derived tables are what a rebuild would make them.
    private func expectRebuilt() throws {
        let before = try writer.read { try $0.derivedContent() }
        try writer.write { try Rebuild.all($0, Writer.derive) }
        #expect(try writer.read { try $0.derivedContent() } == before)
    }

    @Test("What was not named stays, and the record is what follows from it")
    func part() throws {
        let (record, _) = try fill()
        let early = try sums(of: record).subtracting([
            Sum.of(Writer.change("测要删三", record: record).encode(at: dot(4))).identifier
        ])
        #expect(try erase(early) == 2)
        try writer.read { (transaction) throws in
            let row = try #require(try transaction.recordRow(record))
            #expect(
                try transaction.record(row)[.field(1)]?.sides.map(\.value) == [.text("测要删三")])
        }
        try expectRebuilt()
    }

    private func dot(_ number: UInt64) -> Dot { Dot(log: description.log, number: number) }

    @Test("Erasing twice erases nothing more, and nothing of another log")
    func twice() throws {
        let (record, _) = try fill()
        let sums = try sums(of: record)
        #expect(try erase(sums) == 3)
        #expect(try erase(sums) == 0)
        let none = try writer.write { try $0.erase(sums, of: Identifier(high: 9, low: 9)) }
        #expect(none == 0)
    }

    @Test("What is undone is erased nowhere")
    func undone() throws {
        let (record, _) = try fill()
        let (sums, before) = (try sums(of: record), try writer.read { try $0.derivedContent() })
        #expect(throws: CancellationError.self) {
            try writer.write { (transaction) throws in
                _ = try transaction.erase(sums, of: description.log)
                throw CancellationError()
            }
        }
        #expect(try writer.read { try $0.derivedContent() } == before)
        #expect(try self.sums(of: record) == sums)
    }

    @Test("After sweeping neither the file nor its write-ahead log holds a byte of the old rows")
    func swept() throws {
        let (record, _) = try fill()
        let path = Store.path(in: writer.store.directory)
        let old = try DatabaseQueue(path: path).read { database in
            try Data.fetchAll(database, sql: "SELECT sealed FROM run")
                + Data.fetchAll(database, sql: "SELECT sealed FROM summary")
        }
        #expect(old.count == 3 && old.allSatisfy { $0.count > 48 })
        try erase(sums(of: record))
        try writer.store.sweep()
        for (_, bytes) in try writer.folder.files() {
            for row in old {
                #expect(Data(bytes).range(of: row.dropFirst(16).prefix(32)) == nil)
            }
        }
    }

    @Test("A run that waits for a gap to close is erased as well")
    func asides() throws {
        let change = Writer.change("测要删")
        let bytes = change.encode(at: dot(3))
        let run = Run(
            log: description.log, first: 3, count: 1,
            payload: Compression.pack(bytes, effort: .quick), signature: [1, 2])
        try writer.write { (transaction) throws in
            _ = try writer.log(description, in: transaction)
            #expect(try transaction.setAside(run, time: 1))
        }
        #expect(try erase([Sum.of(bytes).identifier]) == 1)
        let waiting = try #require(try writer.read { try $0.asides().first?.run })
        let content = try #require(Compression.unpack(waiting.payload, bound: 1000))
        #expect(content == ErasedChange.encode(Sum.of(bytes)))
        #expect(waiting.signature == run.signature && waiting.first == 3)
    }

    @Test("Sums take the place of changes in a run's content, and are read as such")
    func content() throws {
        let parts = (5...7).map { Writer.change("测\($0)").encode(at: dot($0)) }
        let whole = try RunContent(
            parts.flatMap { $0 }, log: description.log, first: 5, count: 3)
        let left = try #require(whole.erasing([Sum.of(parts[1]).identifier]))
        let read = try RunContent(left.bytes, log: description.log, first: 5, count: 3)
        #expect(read.changes.map { $0.erased != nil } == [false, true, false])
        #expect(read.changes.map { $0.sum(in: read.bytes) } == parts.map { Sum.of($0) })
        #expect(read.changes[1].range.count == ErasedChange.byteCount)
        #expect(left.erasing([Sum.of(parts[1]).identifier]) == nil)
        #expect(whole.erasing([]) == nil)
    }

    @Test("A run that is made has room for the sums of all its changes")
    func room() {
        let run = { (count: Int, bytes: Int) in
            PackedRun(
                first: 1, count: count, payload: [UInt8](repeating: 0, count: bytes),
                hash: Sum.of([]), signature: []
            ).hasRoomForErasing
        }
        #expect(run(1, Limits.runBytes) && !run(1, Limits.runBytes + 1))
        #expect(run(2, Limits.runBytes - 34) && !run(2, Limits.runBytes - 33))
        #expect(run(1900, 100) && !run(4000, 100))
    }
}
