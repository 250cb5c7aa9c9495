import Casework
import Node
import Records
import Storage
import TestSupport
import Testing
import Wire

/// Invariant 8, with everything switched off that would prevent a fork.
@Suite("Forks") struct ForkTests {
    /// A village's store in several places: a copy of it, and a copy of the copy, each of which
    /// wrote on. They share the first change, two of them also the second.
    private static func forked(_ tree: Tree) throws -> Dot {
        let first = try tree.open(.villageA)
        let file = try first.addFile("测零", more: [(ChildField.risk, .integer(0))])
        try tree.folder.copy(tree.folder["villageA"], to: "copy")
        try first.addFile("测甲")
        try first.set(ChildField.risk, to: .integer(1), in: file)
        let copy = try tree.open(.villageA, in: "copy")
        try copy.addFile("测乙")
        try copy.addFile("测共")
        try tree.folder.copy(tree.folder["copy"], to: "second")
        try copy.set(ChildField.risk, to: .integer(2), in: file)
        let second = try tree.open(.villageA, in: "second")
        let begun = try second.addFile("测丙")
        try second.set(ChildField.risk, to: .integer(3), in: file)
        try second.set(ChildField.school, to: .text("试小"), in: begun)
        return file
    }

    private static let places = ["villageA", "copy", "second"]

    @Test(
        "Three branches of one log are kept on every node, whoever meets first",
        arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
    func branches(order: [Int]) throws {
        let tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        let file = try Self.forked(tree)
        let township = try tree.open(.township)
        let nodes = try order.map { try tree.open(.villageA, in: Self.places[$0]) }
        for node in nodes + nodes { #expect(try Link.sync(node, township).isDone) }
        let expected = ["测丙", "测乙", "测共", "测甲", "测零"]
        let content = try township.content(of: [tree.unit(.villageA)])
        for node in nodes + [township] {
            #expect(try node.names() == expected)
            #expect(try node.content(of: [tree.unit(.villageA)]) == content)
            #expect(
                try Set(node.values(ChildField.risk, in: file)) == [
                    .integer(1), .integer(2), .integer(3),
                ])
            #expect(try node.incidents(.fork) > 0)
            #expect(try Doctor(node).examine(rebuild: false).isSound)
        }
    }

    @Test("The order of meeting leaves no trace: different townships would show the same")
    func sameEverywhere() throws {
        let tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        _ = try Self.forked(tree)
        var contents: Set<[String]> = []
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            try tree.folder.copy(tree.folder["township"], to: "other")
            let township = try tree.open(.township, in: "other")
            for place in order {
                try tree.folder.copy(tree.folder[Self.places[place]], to: "visitor")
                try Link.sync(try tree.open(.villageA, in: "visitor"), township)
            }
            contents.insert(try township.content(of: [tree.unit(.villageA)]))
        }
        #expect(contents.count == 1)
    }

    private static func code(_ name: String, at node: Node) throws -> String {
        RecordCode(try node.child(name).working.id).description
    }

    /// All places have met their township, and some names with codes that had been written down
    /// while fewer branches were known.
    private static func met(_ tree: Tree) throws -> (all: [Node], written: [(String, String)]) {
        _ = try forked(tree)
        let township = try tree.open(.township)
        let nodes = try places.map { try tree.open(.villageA, in: $0) }
        var written = [("测甲", try code("测甲", at: nodes[0]))]
        written.append(("测共", try code("测共", at: nodes[1])))
        written.append(("测丙", try code("测丙", at: nodes[2])))
        for node in [nodes[0], nodes[2]] { try Link.sync(node, township) }
        written.append(("测丙", try code("测丙", at: township)))
        for node in nodes + nodes { #expect(try Link.sync(node, township).isDone) }
        return (nodes + [township], written)
    }

    @Test("A code that stands on paper since before a branch was known finds the file, or several")
    func codes() throws {
        let tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        let (nodes, written) = try Self.met(tree)
        for node in nodes {
            for (name, code) in written[1...] {
                #expect(try Self.code(name, at: node) != code)
                #expect(try node.open(code: code).id == node.child(name).working.id)
                #expect(try node.child(code).working.id == node.child(name).working.id)
            }
            let both = try ["测甲", "测乙"].map { try node.child($0).working.id }
            #expect {
                try node.child(written[0].1)
            } throws: { error in
                guard case NodeError.ambiguousRecord(_, let found) = error else { return false }
                return Set(found) == Set(both)
            }
        }
    }

    @Test("By such a code a file is erased, and whoever asks for it afterwards is told so")
    func erasedCodes() throws {
        let tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        let (nodes, written) = try Self.met(tree)
        let county = try tree.open(.county)
        try Link.sync(nodes[3], county)
        _ = try county.erase(try county.erasable(written[2].1), ground: 6, note: "主管机关来函")
        for (_, code) in written[2...] {
            #expect {
                try county.child(code)
            } throws: { error in
                if case NodeError.erased = error { true } else { false }
            }
        }
    }

    @Test("After a fork each place writes on in a log of its own, and a decision holds everywhere")
    func goingOn() throws {
        let tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        let file = try Self.forked(tree)
        let township = try tree.open(.township)
        let nodes = try Self.places.map { try tree.open(.villageA, in: $0) }
        for node in nodes + nodes { try Link.sync(node, township) }
        try township.set(ChildField.risk, to: .integer(9), in: file)
        for (number, node) in nodes.enumerated() { try node.addFile("测新\(number)") }
        for node in nodes + nodes { #expect(try Link.sync(node, township).isDone) }
        for node in nodes + [township] {
            #expect(try node.names().count == 8)
            #expect(try node.values(ChildField.risk, in: file) == [.integer(9)])
        }
        let county = try tree.open(.county)
        try Link.sync(township, county)
        let content = try township.content(of: [tree.unit(.villageA)])
        #expect(try county.content(of: [tree.unit(.villageA)]) == content)
    }

    @Test("More branches than are kept apart are declined, and what is held stays")
    func tooMany() throws {
        let tree = try Tree(machine: Machine(knowsPlaces: false, remembers: false))
        try tree.open(.villageA).addFile("测零")
        let township = try tree.open(.township)
        for number in 0...Limits.branches {
            try tree.folder.copy(tree.folder["villageA"], to: "copy")
            let copy = try tree.open(.villageA, in: "copy")
            try copy.addFile("测\(number)")
            _ = try Link.sync(copy, township)
        }
        #expect(try township.names().count == Limits.branches + 1)
        #expect(try Doctor(township).examine(rebuild: false).isSound)
    }
}
