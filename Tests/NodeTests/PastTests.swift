import Casework
import Foundation
import Node
import Records
import Storage
import TestSupport
import Testing
import Wire

/// Invariants 4 and 8: a restored backup and a copied directory lose nothing and number nothing
/// twice.
@Suite("A store's own past") struct PastTests {
    /// A village that wrote two files, was copied, and then wrote a third; all are at the township.
    private static func restored(_ tree: Tree, writing name: String? = nil) throws -> Node {
        do {
            let village = try tree.open(.villageA)
            for name in ["测一", "测二"] { try village.addFile(name) }
            try tree.folder.copy(tree.folder["villageA"], to: "backup")
            try village.addFile("测三")
            try Link.sync(village, try tree.open(.township))
        }
        try tree.folder.copy(tree.folder["backup"], to: "villageA")
        let village = try tree.open(.villageA)
        if let name { try village.addFile(name) }
        return village
    }

    /// How long the logs of a village's files, and their branches, are.
    private static func lengths(_ village: Node) throws -> [UInt64] {
        try village.read { try $0.logs(of: village.unit) }
            .filter { $0.logClass == .routine }.map(\.number).sorted()
    }

    @Test("A backup that was put back is noticed by the mark outside the store, once")
    func highWater() throws {
        let tree = try Tree()
        let village = try Self.restored(tree, writing: "测四")
        #expect(try village.incidents(.restored) == 1)
        #expect(try tree.open(.villageA).incidents(.restored) == 1)
        let township = try tree.open(.township)
        try Link.sync(village, township)
        #expect(try village.names() == ["测一", "测三", "测二", "测四"])
        #expect(try township.names() == ["测一", "测三", "测二", "测四"])
        #expect(try township.incidents(.fork) == 0)
        #expect(try Self.lengths(village) == [1, 3])
    }

    @Test("Nothing is written twice under one number when a restored node is opened many times")
    func quiet() throws {
        let tree = try Tree()
        _ = try Self.restored(tree)
        for _ in 1...3 { #expect(try tree.open(.villageA).incidents(.restored) == 1) }
    }

    @Test("Without the mark the next meeting brings the own past back, and a new log begins")
    func ownPastReturns() throws {
        let tree = try Tree(machine: Machine(remembers: false))
        let village = try Self.restored(tree)
        #expect(try village.incidents(.restored) == 0)
        let township = try tree.open(.township)
        #expect(try Link.sync(village, township).isDone)
        #expect(try village.names() == ["测一", "测三", "测二"])
        #expect(try village.incidents(.ownPastReturned) == 1)
        try village.addFile("测四")
        try Link.sync(village, township)
        #expect(try township.names() == ["测一", "测三", "测二", "测四"])
        #expect(try township.incidents(.fork) == 0)
        #expect(try Self.lengths(village) == [1, 3])
    }

    @Test("A store that writes before it knows that it was restored has forked: both branches stay")
    func forkAfterRestore() throws {
        let tree = try Tree(machine: Machine(remembers: false))
        let village = try Self.restored(tree, writing: "测四")
        let township = try tree.open(.township)
        #expect(try Link.sync(village, township).isDone)
        for node in [village, township] {
            #expect(try node.names() == ["测一", "测三", "测二", "测四"])
            #expect(try node.incidents(.fork) == 1)
        }
        #expect(try village.content(of: [village.unit]) == township.content(of: [village.unit]))
        try village.addFile("测五")
        try Link.sync(village, township)
        #expect(try township.names().count == 5)
        #expect(try Self.lengths(village) == [1, 3, 3])
        #expect(try Doctor(village).examine(rebuild: false).isSound)
        #expect(try Doctor(township).examine(rebuild: false).isSound)
    }

    @Test("A copied directory writes logs of its own, and says that it is a copy")
    func copied() throws {
        let tree = try Tree()
        try tree.open(.villageA).addFile("测一")
        try tree.folder.copy(tree.folder["villageA"], to: "copy")
        let (first, second) = (try tree.open(.villageA), try tree.open(.villageA, in: "copy"))
        #expect(try second.incidents(.copied) == 1)
        #expect(try first.incidents(.copied) == 0)
        try first.addFile("测二")
        try second.addFile("测三")
        let township = try tree.open(.township)
        for node in [first, second, first] { #expect(try Link.sync(node, township).isDone) }
        for node in [first, second, township] {
            #expect(try node.names() == ["测一", "测三", "测二"])
            #expect(try node.incidents(.fork) == 0)
            // What the other copy writes is news, not this one's past.
            #expect(try node.incidents(.ownPastReturned) == 0)
        }
        // Each opens again without a further alarm: they share one machine's memory.
        #expect(try tree.open(.villageA).incidents(.restored) == 0)
        #expect(try tree.open(.villageA, in: "copy").incidents(.copied) == 1)
    }
}
