import Casework
import Records
import Testing
import Trust
import Wire

@testable import Node

@Suite("What is written of units") struct UnitTests {
    private let tree: Tree
    private let township: Node
    private let village: Node

    init() throws {
        tree = try Tree()
        (township, village) = (try tree.open(.township), try tree.open(.villageA))
        try Link.sync(township, village)
    }

    @Test("A unit that is in the tree already is not added again; one without a code may be")
    func twice() throws {
        let known = Designation(code: Office.villageA.code, name: Office.villageA.name)
        let refusal = NodeError.knownUnit(name: known.name, code: known.code)
        #expect(throws: refusal) { try township.addUnit(below: township.unit, as: known) }
        let count = try township.units().units.count
        for designation in [
            Designation(code: "999901001009", name: known.name),
            Designation(code: "", name: known.name),
            Designation(code: "", name: known.name),
        ] { _ = try township.addUnit(below: township.unit, as: designation) }
        #expect(try township.units().units.count == count + 3)
    }

    @Test("A unit has a name, and stands below one of a higher level where both are known")
    func places() throws {
        let add = { (name: String, level: Int, above: Identifier) in
            try township.addUnit(
                below: above, as: Designation(code: "", name: name, level: level))
        }
        let nameless = FieldRefusal.missing(field: EntryFieldNumber.Designation.name)
        for name in ["", " 　"] {
            #expect(throws: nameless) { try add(name, 1, township.unit) }
        }
        let upper = try add("上乡", 2, township.unit)
        let lower = try add("下村", 1, upper)
        let count = try township.units().units.count
        for (level, above) in [(2, upper), (1, lower), (3, upper)] {
            #expect(throws: NodeError.misplacedUnit(level: level, below: above == upper ? 2 : 1)) {
                try add("错村", level, above)
            }
        }
        #expect(try township.units().units.count == count)
        let named = try #require(try township.units()[lower])
        #expect(throws: nameless) {
            try township.recodeUnit(named, as: Designation(code: "", name: " "))
        }
    }

    @Test("A new name is seen at once, by whatever program it was written, and one undone is not")
    func names() throws {
        let beside = try tree.open(.township)
        let rename = { (node: Node, name: String) in
            let unit = try #require(try node.units()[village.unit])
            try node.recodeUnit(
                unit, as: Designation(code: unit.code, name: name, from: node.today))
        }
        #expect(try township.units().name(of: village.unit) == Office.villageA.name)
        try rename(beside, "甲新村")
        #expect(try township.units().name(of: village.unit) == "甲新村")
        try rename(township, "甲二村")
        #expect(try township.units().name(of: village.unit) == "甲二村")
        #expect(throws: Missing.self) {
            try township.write { transaction in
                let named = try #require(try township.units(transaction)[village.unit])
                let again = Designation(code: named.code, name: "丁村", from: township.today)
                let edit = Edit(
                    unit: village.unit, logClass: .own, record: named.record, kind: .unit,
                    operations: [
                        .add(
                            collection: UnitForm.designations, fields: again.fields, corrects: nil)
                    ])
                _ = try township.write([edit], in: transaction)
                #expect(try township.units(transaction).name(of: village.unit) == "丁村")
                throw Missing.record
            }
        }
        #expect(try township.units().name(of: village.unit) == "甲二村")
    }

    @Test("Only the office writes what a unit says of itself: settings, roster, name")
    func office() throws {
        let unit = try #require(try village.units()[village.unit])
        let refusal = { FieldRefusal.notAllowed(field: $0, .worker) }
        #expect(throws: refusal(UnitForm.intervalDays)) {
            try village.editUnit(unit, [WrittenField("interval_days", "30")])
        }
        #expect(throws: refusal(UnitForm.roster)) {
            try village.enrol([WrittenField("name", "测乙")], in: village.unit)
        }
        #expect(throws: refusal(UnitForm.designations)) {
            try village.recodeUnit(unit, as: Designation(code: unit.code, name: "新村"))
        }
        let edit = try township.editUnit(unit, [WrittenField("联络间隔", "30")])
        #expect(edit.changed == 1 && edit.warnings.isEmpty)
        #expect(try township.units()[village.unit]?.summary.intervalDays == 30)
    }

    @Test("By a key in capital letters changes show the name as well; what is no key is refused")
    func key() throws {
        let key = village.person.id.description.uppercased()
        let post = { [WrittenField("name", "测乙"), WrittenField("key", $0)] }
        #expect(throws: NodeError.notAKey("0011")) {
            try township.enrol(post("0011"), in: village.unit)
        }
        #expect(try township.enrol(post(key), in: village.unit).isEmpty)
        try Link.sync(township, village)
        #expect(try village.author().name == "测乙")
    }
}
