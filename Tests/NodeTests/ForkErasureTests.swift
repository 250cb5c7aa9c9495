import Casework
import Node
import Records
import Storage
import TestSupport
import Testing
import Trust
import Wire

/// A county's store in two places, from each of which another file was erased under one number.
@Suite("Erasures in a forked log") struct ForkErasureTests {
    private let tree: Tree
    private let township: Node
    private let village: Node
    /// The county's store and its copy.
    private let counties: [Node]
    /// What each of them has erased; the village has not heard of it.
    private let erased: [Dot]

    init() throws {
        tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        (township, village) = (try tree.open(.township), try tree.open(.villageA))
        let county = try tree.open(.county)
        let common = try village.addFile("测零")
        erased = [try village.addFile("测甲"), try village.addFile("测乙")]
        try village.addFile("测留下")
        #expect(try Link.sync(village, township).isDone)
        #expect(try Link.sync(township, county).isDone)
        // What both share: the log is there before it forks.
        try Self.erase(common, at: county)
        try tree.folder.copy(tree.folder["county"], to: "copy")
        counties = [county, try tree.open(.county, in: "copy")]
        for (county, file) in zip(counties, erased) { try Self.erase(file, at: county) }
    }

    private static func erase(_ file: Dot, at county: Node) throws {
        let count = try county.erase(try county.child(file), ground: 6, note: "主管机关来函")
        #expect(count == 1)
    }

    /// The township hears of both places, in this order, and then of somebody's grant: whatever it
    /// learns makes it find out anew what is erased.
    private func hear(_ order: [Int]) throws -> Node {
        for place in order { #expect(try Link.sync(counties[place], township).isDone) }
        #expect(try township.incidents(.fork) > 0)
        #expect(try township.names() == ["测留下"])
        return try Newcomer(.worker, in: tree, admittedBy: township).node
    }

    @Test(
        "What the first change of a new branch erases is gone everywhere, and nothing is declined",
        arguments: [[0, 1], [1, 0]])
    func everywhere(order: [Int]) throws {
        let newcomer = try hear(order)
        let nodes = counties + [newcomer]
        for node in nodes + nodes { #expect(try Link.sync(node, township).isDone) }
        let content = try township.content(of: [village.unit])
        for node in nodes + [township] {
            #expect(try node.names() == ["测留下"])
            #expect(try node.content(of: [village.unit]) == content)
            #expect(try node.erasures().count == 3 && node.incidents(.declined) == 0)
            let report = try Doctor(node).examine(rebuild: false)
            #expect(report.isSound && report.erased == 3, "\(report)")
        }
    }

    @Test(
        "Whoever writes to such a file without knowing of it is noticed, whichever branch says so",
        arguments: [[0, 1], [1, 0]])
    func writtenAfter(order: [Int]) throws {
        _ = try hear(order)
        for file in erased {
            try village.set(ChildField.remarks, to: .text("不知道已经删除"), in: file)
        }
        #expect(try Link.sync(village, township).isDone)
        for node in [village, township] {
            #expect(try node.incidents(.writtenAfterErasure) == erased.count)
            #expect(try node.incidents(.declined) == 0)
            for file in erased {
                #expect(try node.open(file).record[.field(ChildField.name)] == nil)
            }
            let report = try Doctor(node).examine(rebuild: false)
            #expect(report.isSound && report.erased == 3, "\(report)")
        }
    }
}
