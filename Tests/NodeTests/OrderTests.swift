import Casework
import Node
import Records
import Testing
import Wire

/// Invariant 1: a record is a function of its set of changes.
@Suite("Order of meeting") struct OrderTests {
    /// Who meets whom.
    private static let meetings: [(Office, Office)] = [
        (.villageA, .township), (.villageB, .township), (.township, .county), (.villageA, .county),
    ]

    @Test("Whoever meets first, all that hold a unit show the same of it", arguments: 0..<24)
    func orders(number: Int) throws {
        let tree = try Tree()
        let file = try Self.disagree(in: tree)
        let order = Self.permutation(number)
        for round in 0..<3 {
            for index in order {
                let (one, other) = Self.meetings[index]
                let (left, right) = round == 1 ? (other, one) : (one, other)
                try Link.sync(try tree.open(left), try tree.open(right))
            }
        }
        let unit = tree.unit(.villageA)
        let contents = try [Office.villageA, .township, .county].map {
            try tree.open($0).content(of: [unit])
        }
        #expect(Set(contents).count == 1)
        let sides = try tree.open(.county).values(ChildField.risk, in: file)
        #expect(Set(sides) == [.integer(1), .integer(2), .integer(3)])
        #expect(try tree.open(.villageA).changeCount(of: tree.unit(.villageB)) == 0)
    }

    /// A file on whose risk the village, the township and the county disagree.
    private static func disagree(in tree: Tree) throws -> Dot {
        let village = try tree.open(.villageA)
        let file = try village.addFile("测甲", more: [(ChildField.risk, .integer(0))])
        try tree.open(.villageB).addFile("测乙")
        for office in [Office.township, .county] {
            try Link.sync(village, try tree.open(office))
        }
        for (office, level) in [(Office.villageA, 1), (.township, 2), (.county, 3)] {
            try tree.open(office).set(ChildField.risk, to: .integer(Int64(level)), in: file)
        }
        return file
    }

    private static func permutation(_ number: Int) -> [Int] {
        var (rest, left) = (Array(meetings.indices), number)
        var order: [Int] = []
        while !rest.isEmpty {
            order.append(rest.remove(at: left % rest.count))
            left /= rest.count + 1
        }
        return order
    }
}
