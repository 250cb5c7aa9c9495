import Casework
import Node
import Records
import Storage
import TestSupport
import Testing

/// A township's store in two places: one moves a file, the other writes to the same log. The new
/// village, which keeps nothing of the old one, meets both.
@Suite("A parcel in a log that has forked") struct ForkedParcelTests {
    private let tree: Tree
    private let county: Node
    /// The township that moves the file, and the one that has been copied from it.
    private let townships: [Node]
    private let village: Node
    private let other: Node
    private let file: Dot
    /// A file of the other village, in which both townships write.
    private let staying: Dot

    init() throws {
        tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        county = try tree.open(.county)
        let township = try tree.open(.township)
        (village, other) = (try tree.open(.villageA), try tree.open(.villageB))
        #expect(try Link.sync(township, county).isDone)
        file = try village.addFile("测搬家", more: [(ChildField.school, .text("甲小"))])
        staying = try other.addFile("测留下")
        for node in [village, other] { #expect(try Link.sync(node, township).isDone) }
        try township.set(ChildField.school, to: .text("乙小"), in: staying)
        try tree.folder.copy(tree.folder["township"], to: "copy")
        let copy = try tree.open(.township, in: "copy")
        try copy.set(ChildField.school, to: .text("丙小"), in: staying)
        _ = try township.moveChild(
            try township.child(file), to: other.unit, reason: "随父母搬家")
        townships = [township, copy]
    }

    @Test("It brings the file, whichever branch came first", arguments: [[0, 1], [1, 0]])
    func read(order: [Int]) throws {
        for place in order { #expect(try Link.sync(townships[place], other).isDone) }
        #expect(try other.incidents(.fork) > 0)
        #expect(try other.values(ChildField.school, in: file) == [.text("甲小")])
        #expect(try Doctor(other).examine(rebuild: false).isSound)
        let before = try other.content(of: [village.unit, other.unit])
        _ = try Doctor(other).examine(rebuild: true)
        #expect(try other.content(of: [village.unit, other.unit]) == before)
        let parcels = try other.read { try $0.countingParcels() }
        #expect(parcels.count == 1)
        #expect(try other.read { try $0.vanishedParcels() } == [])
    }

    @Test("Adopted after a revocation, it counts once so much of its branch is here that it shows")
    func adopted() throws {
        let members = try county.members(of: [townships[0].unit])
        let mover = try #require(members.first { $0.key == townships[0].person })
        _ = try county.revoke(mover, reason: "离职")
        for township in townships { #expect(try Link.sync(township, other).isDone) }
        for school in ["丁小", "戊小"] {
            try townships[0].set(ChildField.school, to: .text(school), in: staying)
        }
        #expect(try Link.sync(townships[0], county).isDone)
        for log in try county.setAsideLogs() {
            _ = try county.decide(adopting: true, nil, of: log, reason: "核实")
        }
        #expect(try county.values(ChildField.school, in: file) == [.text("甲小")])
        // The other village brings what was decided, and nothing of that log.
        for peer in [county, other] { #expect(try Link.sync(village, peer).isDone) }
        #expect(try other.read { try $0.recordRow(file) } == nil)
        #expect(try Link.sync(other, county).isDone)
        #expect(try other.values(ChildField.school, in: file) == [.text("甲小")])
    }

    @Test("When the file is erased, nothing of it is left", arguments: [[0, 1], [1, 0]])
    func erased(order: [Int]) throws {
        for place in order {
            #expect(try Link.sync(townships[place], other).isDone)
            #expect(try Link.sync(townships[place], county).isDone)
        }
        _ = try county.erase(try county.child(file), ground: 6, note: "主管机关来函")
        for township in townships {
            #expect(try Link.sync(township, county).isDone)
            #expect(try Link.sync(township, other).isDone)
        }
        for node in [county, other] + townships {
            #expect(try node.read { try $0.recordRow(file) } == nil)
            #expect(try node.incidents(.writtenAfterErasure) == 0)
            #expect(try Doctor(node).examine(rebuild: false).isSound)
        }
    }
}
