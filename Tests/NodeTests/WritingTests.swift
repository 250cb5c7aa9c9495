import Casework
import Node
import Records
import Storage
import Testing
import Wire

@Suite("Writing") struct WritingTests {
    private let tree: Tree

    init() throws { tree = try Tree() }

    @Test("What was acknowledged is there when the store is opened again")
    func durable() throws {
        let file = try tree.open(.villageA).addFile("测甲")
        let again = try tree.open(.villageA)
        #expect(try again.values(ChildField.name, in: file) == [.text("测甲")])
        #expect(try again.names() == ["测甲"])
    }

    @Test("A batch is written in its order, all or nothing")
    func batch() throws {
        let node = try tree.open(.villageA)
        let edits = (1...500).map { Edit.file("测\($0)", of: node.unit) }
        let dots = try node.write { try node.write(edits, in: $0) }
        #expect(dots.map(\.number) == Array(1...500))
        let foreign = Edit.file("测外", of: tree.unit(.villageB))
        #expect(throws: NodeError.notAuthorised(unit: tree.unit(.villageB))) {
            try node.write { try node.write([Edit.file("测内", of: node.unit), foreign], in: $0) }
        }
        #expect(try tree.open(.villageA).names().count == 500)
    }

    @Test("A worker writes in the own village only, a supervisor in every village of the township")
    func authority() throws {
        let village = try tree.open(.villageA)
        for office in [Office.villageB, .township, .county] {
            #expect(throws: NodeError.notAuthorised(unit: tree.unit(office))) {
                try village.addFile("测甲", to: tree.unit(office))
            }
        }
        let township = try tree.open(.township)
        try township.addFile("测乙", to: tree.unit(.villageB))
        #expect(try township.names() == ["测乙"])
        #expect(try village.names() == [])
    }

    @Test("Urgent and routine changes and the unit's own stand in logs of their own")
    func classes() throws {
        let node = try tree.open(.villageA)
        for logClass in LogClass.allCases {
            _ = try node.write(
                Edit(
                    unit: node.unit, logClass: logClass, record: nil, kind: .child,
                    operations: [.write(.field(ChildField.name), .text("测"), replacing: [])]))
        }
        let logs = try node.read { try $0.logs(of: node.unit) }
        #expect(Set(logs.map(\.logClass)) == Set(LogClass.allCases))
        #expect(logs.allSatisfy { $0.number == 1 })
    }

    @Test("Many single edits are packed together without a change to any of them")
    func compaction() throws {
        let node = try tree.open(.villageA)
        var dots: [Dot] = []
        for number in 1...130 { dots.append(try node.addFile("测\(number)")) }
        let runs = try node.read { transaction in
            try transaction.logs(of: node.unit).flatMap { try transaction.runs(of: $0, after: 0) }
        }
        #expect(runs.count < 10)
        #expect(runs.map(\.count).reduce(0, +) == 130)
        let names = try dots.map { try node.values(ChildField.name, in: $0) }
        #expect(names == (1...130).map { [.text("测\($0)")] })
        #expect(try Doctor(node).examine(rebuild: false).isSound)
    }

    @Test("A change that nobody could read again is refused, and nothing is written")
    func tooLarge() throws {
        let node = try tree.open(.villageA)
        let file = try node.addFile("测甲")
        let long = String(repeating: "长", count: Limits.textBytes / 3 + 1)
        #expect(throws: NodeError.self) {
            try node.set(ChildField.remarks, to: .text(long), in: file)
        }
        let many = (0...Limits.operations).map {
            Operation.write(.field(100 + $0), .integer(1), replacing: [])
        }
        #expect(throws: NodeError.self) {
            try node.write(
                Edit(
                    unit: node.unit, logClass: .routine, record: file, kind: .child,
                    operations: many))
        }
        #expect(try node.changeCount(of: node.unit) == 1)
        #expect(try Doctor(node).examine(rebuild: false).isSound)
    }

    @Test("A batch that hardly compresses is cut into runs that every peer takes")
    func incompressible() throws {
        let node = try tree.open(.villageA)
        let edits = (1...200).map { number in
            let noise = (0..<1500).map { _ in UInt8.random(in: .min ... .max) }
            return Edit.file("测\(number)", of: node.unit, more: [(90, .bytes(noise))])
        }
        _ = try node.write { try node.write(edits, in: $0) }
        let runs = try node.read { transaction in
            try transaction.logs(of: node.unit).flatMap { try transaction.runs(of: $0, after: 0) }
        }
        #expect(runs.count > 1)
        #expect(runs.allSatisfy { $0.bytes <= Limits.runBytes })
        let link = try Link.sync(node, try tree.open(.township))
        #expect(link.isDone)
        #expect(try tree.open(.township).names().count == 200)
    }
}
