import Casework
import Node
import Records
import Testing
import Wire

/// Units and records within a file go by what people call them.
@Suite("Naming within a file") struct NamingTests {
    @Test(
        "A village goes by name or code, another record by its code, a place elsewhere stays text"
    )
    func named() throws {
        let tree = try Tree()
        let node = try tree.open(.township)
        let sibling = try node.addFile("测乙", to: tree.unit(.villageB))
        let unit = try #require(
            Forms.child.fields.first { if case .unit = $0.type { true } else { false } })
        let record = try #require(
            Forms.child.fields.first { if case .record = $0.type { true } else { false } })
        for name in [Office.villageA.name, Office.villageA.code] {
            let file = try write(name, into: unit, with: node)
            #expect(try node.values(unit.number, in: file) == [.bytes(tree.unit(.villageA).bytes)])
        }
        let family = try node.addFamily(
            [WrittenField("户主", "玉罕")], to: tree.unit(.villageA), children: [], reason: "")
        let linked = try write(
            RecordCode(family.dots[0]).description, into: record, with: node)
        #expect(try node.values(record.number, in: linked) == [family.dots[0].linkValue])
        let code = RecordCode(sibling).description
        #expect(throws: FieldRefusal.otherKind(field: record.number, code)) {
            try write(code, into: record, with: node)
        }
        let elsewhere = try write("天边村", into: unit, with: node)
        #expect(try node.values(unit.number, in: elsewhere) == [.text("天边村")])
    }

    @Test("A field that is written twice at once, by whatever names, is refused: one would be lost")
    func twice() throws {
        let tree = try Tree()
        let node = try tree.open(.villageA)
        let twice = [WrittenField("name", "测甲"), WrittenField("姓名", "测乙")]
        let refusal = FieldRefusal.givenTwice(field: ChildField.name)
        #expect(throws: refusal) { try node.addChild(twice, to: node.unit, reason: "") }
        let file = try node.addFile("测甲")
        #expect(throws: refusal) {
            try node.editFile(try node.child(file), twice, reason: "")
        }
        let days = ["date", "日期"].map { WrittenField($0, "2026-03-04") }
        #expect(throws: FieldRefusal.givenTwice(field: VisitField.date)) {
            try node.addVisit(days, to: try node.child(file))
        }
        _ = try node.addVisit([days[0]], to: try node.child(file))
        #expect(try node.child(file).visits.count == 1)
    }

    @Test("A unit that is not found is answered with the names that are much like it")
    func near() throws {
        let tree = try Tree().open(.township).units()
        let villages = [Office.villageA, .villageB, .villageC].map(\.name)
        let cases: [(String, [String])] = [
            ("甲", ["甲村"]), ("村", villages), ("甲村委会", ["甲村"]), ("天边寨", []), ("", []),
        ]
        for (text, names) in cases {
            #expect(throws: NodeError.unknownUnit(text, near: names)) { try tree.find(text) }
        }
        #expect(try tree.find("甲村").name == "甲村")
    }

    @Test("A child's file is found by its code without hyphens or with spaces, in either case")
    func codes() throws {
        let node = try Tree().open(.villageA)
        let file = try node.addFile("测甲")
        let code = RecordCode(file).description
        for other in ["", " "] {
            let written = code.lowercased().replacing("-", with: other)
            #expect(try node.child(written).named.id == file, "\(written)")
        }
    }

    private func write(_ text: String, into field: Field, with node: Node) throws -> Dot {
        let written = [WrittenField("name", "测甲"), WrittenField(field.name, text)]
        return try #require(
            try node.addChild(written, to: node.unit, reason: "").dots.first)
    }
}
