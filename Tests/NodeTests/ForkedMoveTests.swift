import Casework
import Node
import Records
import Storage
import TestSupport
import Testing

/// A village goes to another township, and one of its files comes back from there. The old township
/// alone has met a copy of the village, so the log in which the file began has branches there, with
/// names of their own; what was written afterwards it hears of by the parcel.
@Suite("A file that comes back to where its log has forked") struct ForkedMoveTests {
    private let county: Node
    private let township: Node
    /// From which the file comes, and to which.
    private let (village, other): (Node, Node)

    init() throws {
        let tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        (county, township) = (try tree.open(.county), try tree.open(.township))
        (village, other) = (try tree.open(.villageA), try tree.open(.villageB))
        let sister = try tree.sister(below: county)
        try village.addFile("测零")
        try tree.folder.copy(tree.folder["villageA"], to: "copy")
        let copy = try tree.open(.villageA, in: "copy")
        try copy.addFile("测乙")
        // The copy has written nothing under the number of the file, so there is no doubt of which
        // branch the parcel speaks.
        try village.addFile("测甲")
        let file = try village.addFile("测回来")
        for node in [village, county, copy] { #expect(try Link.sync(node, township).isDone) }
        let units = try county.units()
        try county.moveUnit(
            try #require(units[village.unit]), below: try #require(units[sister.unit]),
            from: county.today, reason: "区划调整")
        for node in [county, village] { #expect(try Link.sync(node, sister).isDone) }
        try village.set(ChildField.school, to: .text("新小"), in: file)
        for node in [village, county] { #expect(try Link.sync(node, sister).isDone) }
        _ = try county.moveChild(
            try county.child(file), to: other.unit, from: village.unit, reason: "随父母搬家")
        for node in [county, other] { #expect(try Link.sync(node, township).isDone) }
    }

    @Test("It is listed once, by the file that goes on here")
    func listedOnce() throws {
        #expect(try township.incidents(.fork) > 0)
        let old = try township.fileSummaries().filter {
            $0.summary.name == "测回来" && $0.unit == village.unit
        }
        #expect(old.count == 1)
        let schools = try township.values(ChildField.school, in: try #require(old.first).record)
        #expect(schools == [.text("新小")])
        let listed = try township.unitedChildren().filter { $0.summary.name == "测回来" }
        #expect(listed.map(\.unit) == [other.unit])
    }
}
