import Casework
@testable import Node
import Records
import Storage
import Testing
import Trust
import Wire

/// Design section 3: a file that moves takes its history along, and loses nothing on the way.
@Suite("Moving a file with its history") struct ParcelTests {
    let tree: Tree
    let township: Node
    let village: Node
    let other: Node
    let file: Dot

    /// A village's file with a history, known to the township; and another file of that village.
    init() throws {
        tree = try Tree()
        (township, village, other) = (
            try tree.open(.township), try tree.open(.villageA), try tree.open(.villageB)
        )
        file = try village.addFile("测搬家")
        try village.addFile("测不搬")
        try village.set(ChildField.school, to: .text("甲小"), in: file)
        try village.set(ChildField.remarks, to: .text("住祖父家"), in: file)
        #expect(try Link.sync(village, township).isDone)
        try township.set(ChildField.school, to: .text("镇小"), in: file, reason: "核实")
    }

    private func move(_ file: Dot, to node: Node, by mover: Node? = nil) throws -> Dot {
        let mover = mover ?? township
        return try mover.moveChild(try mover.child(file), to: node.unit, reason: "随父母搬家")
    }

    /// Where the other village has heard of the move.
    private func moved() throws -> Dot {
        let moved = try move(file, to: other)
        #expect(try Link.sync(township, other).isDone)
        return moved
    }

    private func waits(_ node: Node) throws -> Int { try node.incidents(.refusedParcel) }

    @Test("The new village has the file with every change as it was signed, and lists it once")
    func history() throws {
        let moved = try moved()
        let (there, here) = (try other.open(file), try township.open(file))
        #expect(there.record == here.record && here.changes.count > 4)
        #expect(there.changes.map(\.dot) == here.changes.map(\.dot))
        #expect(there.changes.map(\.change) == here.changes.map(\.change))
        #expect(try other.child(moved).record == township.child(moved).record)
        #expect(try other.unitedChildren().map(\.record) == [moved])
        #expect(try other.hasCarried(file, to: other.unit))
        for code in [file, moved].map({ RecordCode($0).description }) {
            #expect(try other.child(code).working.id == moved)
        }
        #expect(try other.conflicts().cells.isEmpty && waits(other) == 0)
        #expect(try other.units().name(of: village.unit) == Office.villageA.name)
    }

    @Test("Nothing else of the old village comes along")
    func nothingElse() throws {
        _ = try moved()
        #expect(try other.changeCount(of: village.unit) == 0)
        #expect(try other.names() == ["测搬家", "测搬家"])
    }

    @Test("Where the log is held as well each change counts once, whatever came first")
    func once() throws {
        let county = try tree.open(.county)
        let moved = try moved()
        try other.set(ChildField.school, to: .text("乙小"), in: moved)
        #expect(try Link.sync(other, township).isDone)
        #expect(try Link.sync(township, county).isDone)
        let units = [village.unit, other.unit]
        #expect(try county.content(of: units) == township.content(of: units))
        #expect(try county.open(file).changes.count == township.open(file).changes.count)
        #expect(try waits(county) == 0 && waits(township) == 0)
    }

    @Test("What the old village still writes comes after, and both disagree openly")
    func late() throws {
        let moved = try moved()
        try other.set(ChildField.school, to: .text("乙小"), in: moved)
        try village.set(ChildField.school, to: .text("甲中"), in: file)
        #expect(try Link.sync(other, township).isDone)
        #expect(try Link.sync(village, township).isDone)
        #expect(try Link.sync(township, other).isDone)
        for node in [township, other] {
            let sides = try node.child(moved).record[.field(ChildField.school)]?.sides ?? []
            #expect(Set(sides.map(\.value)) == [.text("乙小"), .text("甲中")])
            #expect(try node.conflicts().cells.count == 1)
        }
        #expect(try other.open(file).record == township.open(file).record)
        #expect(try township.read { try $0.lateFiles() } == [])
    }

    @Test("What was carried once is not carried again")
    func again() throws {
        _ = try moved()
        let before = try township.changeCount(of: other.unit)
        for _ in 0..<2 {
            #expect(try Link.sync(village, township).isDone)
            #expect(try Link.sync(township, other).isDone)
        }
        #expect(try township.changeCount(of: other.unit) == before)
    }

    @Test("A file that moves on takes along what it came with")
    func further() throws {
        let moved = try moved()
        try other.set(ChildField.remarks, to: .text("住姑母家"), in: moved)
        #expect(try Link.sync(other, township).isDone)
        let third = try tree.open(.villageC)
        let last = try move(moved, to: third)
        #expect(try Link.sync(township, third).isDone)
        #expect(try third.open(file).record == township.open(file).record)
        #expect(try third.open(moved).record == township.open(moved).record)
        #expect(try third.child(last).record == township.child(last).record)
        #expect(try third.unitedChildren().map(\.record) == [last])
    }

    @Test("A history larger than a change comes in several")
    func large() throws {
        for number in 0..<40 {
            let text = String(repeating: "走访记录\(number)", count: 150)
            try village.set(ChildField.remarks, to: .text(text), in: file)
        }
        #expect(try Link.sync(village, township).isDone)
        let moved = try moved()
        #expect(try other.open(file).record == township.open(file).record)
        let parcel = try #require(try other.read { try $0.parcels(carrying: file).first })
        #expect(try other.open(parcel).changes.count > 1)
        #expect(try other.child(moved).record == township.child(moved).record)
    }

    @Test("The derived tables give the same when they are made anew")
    func rebuilt() throws {
        _ = try moved()
        for node in [other, township] {
            let before = try node.read { try $0.derivedContent() }
                .filter { $0.hasPrefix("record ") }
            let report = try Doctor(node).examine(rebuild: true)
            #expect(report.isSound && report.differences.isEmpty)
            let after = try node.read { try $0.derivedContent() }.filter { $0.hasPrefix("record ") }
            #expect(before == after)
        }
    }

    @Test("M27 A danger that the old village reports afterwards reaches the new one")
    func danger() throws {
        let moved = try moved()
        let written = try village.addReport(
            Danger.fields(["situation": "10"]), to: try village.child(file))
        let code = try #require(written.report)
        #expect(try Link.sync(village, township).isDone)
        #expect(try Link.sync(township, other).isDone)
        #expect(try other.reports().map(\.report.code) == [code])
        #expect(try other.reports(of: [other.unit]).count == 1)
        #expect(try other.dangers().open == 1 && township.dangers().open == 1)
        #expect(try other.report(code).file.working.id == moved)
    }
}
