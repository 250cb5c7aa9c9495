import Foundation
import GRDB
@testable import Node
import Records
import Storage
import TestSupport
import Testing
import Trust
import Wire

/// A parcel that does not count is looked at again with every statement that comes. If that read
/// the log of which it speaks, whoever writes many of them could bring a node to a halt.
extension HostileParcelTests {
    /// What the village said last, as if it had said that elsewhere.
    ///
    /// - Parameter distances: how far behind the change that began the file.
    private func last(at distances: [UInt64]) throws -> Excerpt {
        let excerpt = try #require(
            parcel.excerpts.first { $0.description.writer == village.person })
        let shown = try #require(excerpt.stretches.last)
        let before = shown.items.dropLast().reduce(shown.before) { hash, item in
            switch item {
            case .change(let bytes): Chain.next(hash, bytes: bytes)
            case .sum(let sum): Chain.next(hash, sum: sum)
            }
        }
        let stretches = distances.map { distance in
            Stretch(
                first: file.number + distance, before: before, items: Array(shown.items.suffix(1)),
                signature: shown.signature)
        }
        return Excerpt(
            of: excerpt.description, by: excerpt.name, in: excerpt.unitName,
            grants: excerpt.grants, stretches: stretches)
    }

    /// Writes a parcel, and leaves of the village's log only the runs that begin up to a number.
    private func write(_ excerpts: [Excerpt], leaving number: UInt64) throws -> Dot {
        try village.addFile("测后来")
        #expect(try Link.sync(village, township).isDone)
        let id = try write(
            Parcel(of: parcel.files, excerpts), by: township, to: tree.unit(.villageC))
        #expect(try township.incidents(.refusedParcel) == 0)
        let queue = try DatabaseQueue(path: Store.path(in: tree.folder["township"]))
        try queue.write { database in
            try database.execute(
                sql: """
                    UPDATE run SET sealed = x'00'
                    WHERE first > ? AND log IN (SELECT key FROM log WHERE id = ?)
                    """, arguments: [Int64(number), Data(file.log.bytes)])
            #expect(database.changesCount > 0)
        }
        return id
    }

    /// Takes the parcel in, and looks at it again, as if statements had come.
    private func expectWaiting(_ id: Dot) throws {
        try township.write { try Carrying(township, $0).take([id]) }
        for _ in 1...2 {
            try township.write { try Carrying(township, $0).retry() }
            #expect(try township.read { try $0.waitingParcels() } == [id])
            #expect(try township.incidents(.refusedParcel) == 1)
        }
    }

    @Test(
        "Of a log that says otherwise no more is read than what the parcel shows of it",
        arguments: [[[1, 1_000]], [[1_000], [1]]] as [[[UInt64]]])
    func readsNoMoreThanItShows(distances: [[UInt64]]) throws {
        let excerpts = try distances.map { try last(at: $0) }
        #expect(excerpts.allSatisfy { $0.isProven })
        try expectWaiting(try write(excerpts, leaving: file.number + 1))
    }

    @Test("No log is read for a parcel of which some was not for its writer to bring")
    func readsNothingWithoutRight() throws {
        let county = try tree.open(.county)
        let ahead = try last(at: [1_000])
        let foreign = Excerpt(
            of: LogDescription(
                unit: county.unit, writer: county.person, incarnation: 1, logClass: .routine),
            by: "", in: "", grants: [], stretches: ahead.stretches)
        try expectWaiting(try write([ahead, foreign], leaving: 0))
    }
}
