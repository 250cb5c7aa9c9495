import Casework
@testable import Node
import Records
import Storage
import Testing
import Trust
import Wire

/// Decisions 9 and 11: a file that has moved and is erased while others go on carrying it.
@Suite("Erasing a file that has moved") struct ErasedMoveTests {
    let tree: Tree
    let county: Node
    let township: Node
    let village: Node
    let other: Node
    let file: Dot

    /// A file that has moved to the other village, as everybody knows.
    init() throws {
        tree = try Tree()
        (county, township) = (try tree.open(.county), try tree.open(.township))
        (village, other) = (try tree.open(.villageA), try tree.open(.villageB))
        file = try village.addFile("测搬家")
        #expect(try Link.sync(village, township).isDone)
        _ = try township.moveChild(
            try township.child(file), to: other.unit, reason: "随父母搬家")
        for (one, node) in [(township, other), (township, county), (township, village)] {
            #expect(try Link.sync(one, node).isDone)
        }
    }

    /// The old village writes to the file that it does not keep any more.
    private func writeLate() throws {
        try village.set(ChildField.remarks, to: .text("又住祖父家"), in: file)
    }

    /// Someone of the county erases what is known of the file there.
    @discardableResult
    private func erase(_ other: Dot? = nil) throws -> Int {
        let record = try county.erasable(RecordCode(other ?? file).description)
        return try county.erase(record, ground: 6, note: "主管机关来函")
    }

    /// The township takes from the old village what is late, and carries it to the new one.
    private func carry() throws {
        #expect(try Link.sync(village, township).isDone)
        #expect(try Link.sync(township, other).isDone)
        #expect(try other.open(file).record[.field(ChildField.remarks)] != nil)
    }

    private func expectGone(_ record: Dot? = nil) throws {
        for (one, node) in [(county, township), (township, other), (township, village)] {
            #expect(try Link.sync(one, node).isDone)
        }
        for node in [county, township, other, village] {
            #expect(try node.read { try $0.recordRow(record ?? file) } == nil)
            #expect(try node.incidents(.writtenAfterErasure) == 0)
            #expect(try Doctor(node).examine(rebuild: false).isSound)
        }
    }

    @Test("What is erased and carried on afterwards is not seen where it came")
    func carriedAfterwards() throws {
        try writeLate()
        #expect(try Link.sync(village, county).isDone)
        try erase()
        try carry()
        try expectGone()
    }

    @Test("What had moved to where nobody knew of the erasure is told, and can be erased as well")
    func movedMeanwhile() throws {
        let file = try village.addFile("测同时")
        #expect(try Link.sync(village, township).isDone)
        #expect(try Link.sync(township, county).isDone)
        _ = try township.moveChild(try township.child(file), to: other.unit, reason: "随父母搬家")
        for (one, node) in [(township, other), (township, village), (village, county)] {
            #expect(try Link.sync(one, node).isDone)
        }
        try erase(file)
        #expect(try Link.sync(township, county).isDone)
        #expect(try other.names().contains("测同时"))
        for node in [county, township] {
            #expect(try node.incidents(.writtenAfterErasure) == 1)
            #expect(try node.read { try $0.recordRow(file) } == nil)
        }
        #expect(try erase(file) > 0)
        try expectGone(file)
    }

    @Test("What a parcel brought of an erased file goes with the parcel, and is told no more")
    func erasedWithAnother() throws {
        let (first, second) = (try village.addFile("测同时"), try village.addFile("测同时"))
        #expect(try Link.sync(village, township).isDone)
        #expect(try Link.sync(township, county).isDone)
        _ = try village.link([first, second], reason: "同一名儿童")
        #expect(try Link.sync(village, township).isDone)
        let moved = try township.moveChild(
            try township.child(first), to: other.unit, reason: "随父母搬家")
        #expect(try Link.sync(township, other).isDone)
        try erase(first)
        #expect(try Link.sync(township, county).isDone)
        for node in [county, township] { #expect(try node.incidents(.writtenAfterErasure) == 1) }
        try erase(moved)
        #expect(try county.incidents(.writtenAfterErasure) == 0)
        for record in [first, second, moved] { try expectGone(record) }
    }

    @Test("What a parcel brings of an erased file is told, and can be erased as well")
    func broughtAfterwards() throws {
        try erase()
        try writeLate()
        try carry()
        for node in [other, township] {
            #expect(try Link.sync(node, county).isDone)
            #expect(try county.incidents(.writtenAfterErasure) == 1)
            #expect(try erase() > 0)
            #expect(try county.incidents(.writtenAfterErasure) == 0)
        }
        try expectGone()
    }
}
