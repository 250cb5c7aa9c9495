import Replication
import Casework
import Node
import Records
import Storage
import Testing
import Wire

@Suite("Exchange") struct ExchangeTests {
    private let tree: Tree

    init() throws { tree = try Tree() }

    @Test("After one exchange a village and its township show the same of the village")
    func once() throws {
        let village = try tree.open(.villageA)
        let township = try tree.open(.township)
        try village.addFile("测甲")
        try township.addFile("测乙", to: village.unit)
        let link = try Link.sync(village, township)
        #expect(link.isDone)
        #expect(try village.names() == ["测乙", "测甲"])
        let content = try village.content(of: [village.unit, township.unit])
        #expect(try township.content(of: [village.unit, township.unit]) == content)
        #expect(!content.isEmpty)
    }

    @Test("Nodes that have nothing new agree in one round trip of a hundred bytes")
    func nothing() throws {
        let (village, township) = (try tree.open(.villageA), try tree.open(.township))
        try village.addFile("测甲")
        try Link.sync(village, township)
        let link = try Link.sync(village, township)
        #expect(link.isDone)
        #expect(link.bytes <= 100)
        #expect(link.messages == 2)
    }

    @Test("A county holds what its villages wrote, through the township")
    func levels() throws {
        let nodes = try Office.allCases.map { try tree.open($0) }
        for (number, village) in nodes[2...].enumerated() { try village.addFile("测\(number)") }
        for village in nodes[2...] { try Link.sync(village, nodes[1]) }
        try Link.sync(nodes[1], nodes[0])
        #expect(try nodes[0].names() == ["测0", "测1", "测2"])
        #expect(try nodes[0].units().units.map(\.name) == ["试县", "试镇", "甲村", "乙村", "丙村"])
    }

    @Test("A village without a link to its township exchanges straight with the county")
    func skipLevel() throws {
        let (village, county) = (try tree.open(.villageA), try tree.open(.county))
        try village.addFile("测甲")
        #expect(try Link.sync(village, county).isDone)
        #expect(try county.names() == ["测甲"])
        #expect(try village.units().name(of: county.unit) == "试县")
        let township = try tree.open(.township)
        #expect(try Link.sync(county, township).isDone)
        #expect(try township.names() == ["测甲"])
    }

    @Test("Villages give each other the records of the units above, and not a file of their own")
    func siblings() throws {
        let (one, other) = (try tree.open(.villageA), try tree.open(.villageB))
        try one.addFile("测甲")
        try other.addFile("测乙")
        try Link.sync(one, try tree.open(.county))
        #expect(try Link.sync(other, one).isDone)
        #expect(try one.names() == ["测甲"])
        #expect(try other.names() == ["测乙"])
        #expect(try other.units().name(of: tree.unit(.township)) == "试镇")
        #expect(try one.changeCount(of: other.unit) == 0)
        #expect(try other.changeCount(of: one.unit) == 0)
    }

    @Test("A township sends a village nothing of the other villages")
    func scope() throws {
        let township = try tree.open(.township)
        try Link.sync(try tree.open(.villageB), township)
        try township.addFile("测乙", to: tree.unit(.villageB))
        try township.addFile("测镇")
        let village = try tree.open(.villageA)
        try Link.sync(village, township)
        #expect(try village.names() == [])
        for office in [Office.villageB, .villageC] {
            #expect(try village.changeCount(of: tree.unit(office)) == 0)
        }
    }

    @Test("Interrupted after any message, the next exchange completes what is missing")
    func interrupted() throws {
        var limit = 0
        while true {
            limit += 1
            let tree = try Tree()
            let (village, township) = try Self.twoWithMuchToSay(tree)
            var link = try Link(village, township)
            try link.open()
            try link.deliver(atMost: limit)
            let isThrough = link.isDone
            try link.cut()
            let again = try Link.sync(village, township)
            #expect(again.isDone)
            let units = [village.unit, township.unit]
            #expect(try village.content(of: units) == township.content(of: units))
            #expect(try village.names().count == 6)
            if isThrough { break }
        }
        #expect(limit > 4)
    }

    private static func twoWithMuchToSay(_ tree: Tree) throws -> (Node, Node) {
        let (village, township) = (try tree.open(.villageA), try tree.open(.township))
        for number in 1...3 {
            try village.addFile("测甲\(number)")
            try township.addFile("测乙\(number)", to: village.unit)
        }
        return (village, township)
    }

    @Test("On a standing link a change is passed on at once")
    func standing() throws {
        let (village, township) = (try tree.open(.villageA), try tree.open(.township))
        var link = try Link(village, township, mode: .standing)
        try link.open()
        try link.deliver()
        #expect(link.endings == [nil, nil])
        try village.addFile("测甲")
        try link.change()
        #expect(try township.names() == ["测甲"])
        try township.addFile("测乙", to: village.unit)
        try link.change()
        #expect(try village.names() == ["测乙", "测甲"])
        try link.cut()
    }
}
