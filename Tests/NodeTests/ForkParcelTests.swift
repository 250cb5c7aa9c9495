import Casework
import Node
import Records
import Storage
import TestSupport
import Testing
import Wire

/// A village's store in two places. The township knows the one, and moves a file that began in the
/// log that has forked; the county has met the other.
@Suite("Moving a file that began in a forked log") struct ForkParcelTests {
    /// What the county hears of next.
    enum Arrival {
        case branch
        case parcel
    }

    private let tree: Tree
    private let county: Node
    private let township: Node
    private let village: Node
    /// To which the file moves.
    private let other: Node

    init() throws {
        tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        (county, township) = (try tree.open(.county), try tree.open(.township))
        (village, other) = (try tree.open(.villageA), try tree.open(.villageB))
        #expect(try Link.sync(township, county).isDone)
        try village.addFile("测零")
        try tree.folder.copy(tree.folder["villageA"], to: "copy")
        let copy = try tree.open(.villageA, in: "copy")
        try copy.addFile("测乙")
        #expect(try Link.sync(copy, county).isDone)
        // The copy has written nothing under the number of the file that moves, so there is no
        // doubt of which branch the township speaks.
        try village.addFile("测甲")
        let file = try village.addFile("测搬家", more: [(ChildField.school, .text("甲小"))])
        #expect(try Link.sync(village, township).isDone)
        try township.set(ChildField.school, to: .text("镇小"), in: file, reason: "核实")
        _ = try township.moveChild(
            try township.child(file), to: other.unit, reason: "随父母搬家")
        #expect(try Link.sync(township, other).isDone)
    }

    private func hear(of arrival: Arrival) throws {
        let teller =
            switch arrival {
            case .branch: village
            case .parcel: other
            }
        #expect(try Link.sync(teller, county).isDone)
    }

    /// The only record by which the file in the old village goes.
    private func moved(at node: Node) throws -> Dot {
        let files = try node.fileSummaries().filter {
            $0.unit == village.unit && $0.summary.name == "测搬家"
        }
        #expect(files.count == 1)
        return try #require(files.first).record
    }

    private func schools(at node: Node) throws -> [Value] {
        try node.values(ChildField.school, in: try moved(at: node))
    }

    private func expectSound(_ node: Node) throws {
        let report = try Doctor(node).examine(rebuild: false)
        #expect(report.isSound, "\(report)")
        #expect(try node.incidents(.refusedParcel) == 0)
    }

    @Test(
        "What a parcel shows of it is read with the rest of the file, whichever came first",
        arguments: [[Arrival.branch, .parcel], [.parcel, .branch]])
    func read(order: [Arrival]) throws {
        try hear(of: order[0])
        try expectSound(county)
        #expect(
            try schools(at: county) == [.text(order[0] == .parcel ? "镇小" : "甲小")])
        try hear(of: order[1])
        try expectSound(county)
        #expect(try county.incidents(.fork) > 0)
        #expect(try schools(at: county) == [.text("镇小")])
    }

    @Test(
        "When the log comes of which the parcel has told, nothing is left under another name",
        arguments: [[Arrival.branch, .parcel], [.parcel, .branch]])
    func agree(order: [Arrival]) throws {
        for arrival in order { try hear(of: arrival) }
        for _ in 0..<2 { #expect(try Link.sync(township, county).isDone) }
        for node in [county, township] {
            try expectSound(node)
            #expect(try schools(at: node) == [.text("镇小")])
        }
        #expect(try moved(at: county) == moved(at: township))
        let units = [village.unit, other.unit]
        #expect(try county.content(of: units) == township.content(of: units))
    }
}
