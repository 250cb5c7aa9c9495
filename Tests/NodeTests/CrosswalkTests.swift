import Casework
import Node
import Testing
import Wire

/// A small table in the manner of the one of 2022 to 2023, with codes of no real division: villages
/// recoded in place and into another township, units abolished and made. The real one (National
/// Bureau of Statistics) has 15 recoded, 10 abolished and 14 created units.
@Suite("Tables of changed division codes") struct CrosswalkTests {
    private let tree: Tree
    private let county: Node

    init() throws {
        tree = try Tree()
        county = try tree.open(.county)
        try Link.sync(try tree.open(.township), county)
    }

    private func rows() throws -> [CrosswalkRow] {
        try [
            ("abolished", "999901001003", "丙村", "", ""),
            ("recoded", "999901001001", "甲村", "999901002005", "甲社区"),
            ("recoded", "999901001002", "乙村", "999901001202", ""),
            ("created", "", "", "999901002001", "丁社区"),
            ("created", "", "", "999901002000", "新街道"),
            ("recoded", "999901077001", "别处村", "999901077002", "别处村"),
        ].map { change, oldCode, oldName, newCode, newName in
            try #require(
                CrosswalkRow(
                    change: change, oldCode: oldCode, newCode: newCode, oldName: oldName,
                    newName: newName))
        }
    }

    @Test("The plan goes from new units to abolished ones, and names what is not in the tree")
    func plan() throws {
        let steps = try county.plan(try rows(), from: county.today)
        let above = try #require(DivisionCode("999901002000"))
        #expect(
            steps.map(\.deed) == [
                .add(below: try #require(DivisionCode("999901"))), .add(below: above),
                .move(tree.unit(.villageA), below: above), .recode(tree.unit(.villageB)),
                .notHere, .abolish(tree.unit(.villageC)),
            ])
    }

    @Test("What the table says is done once; the units stay the same, with their children")
    func doing() throws {
        let file = try county.addFile("测甲", to: tree.unit(.villageA))
        for step in try county.plan(try rows(), from: county.today) {
            try county.take(step, from: county.today, reason: "区划调整")
        }
        let units = try county.units()
        let moved = try #require(units[tree.unit(.villageA)])
        #expect(moved.name == "甲社区" && moved.code == "999901002005")
        #expect(try units.find("新街道").id == moved.parent)
        #expect(units[tree.unit(.villageB)]?.code == "999901001202")
        #expect(units[tree.unit(.villageB)]?.name == "乙村")
        #expect(units[tree.unit(.villageC)]?.isAbolished(on: county.today) == true)
        #expect(try county.child(file).working.unit == moved.id)
        let again = try county.plan(try rows(), from: county.today).map(\.deed)
        #expect(again.allSatisfy { $0 == .done || $0 == .notHere })
    }

    @Test("A unit with open files waits for a successor; nothing is forgotten")
    func successor() throws {
        try county.addFile("测乙", to: tree.unit(.villageC))
        let steps = try county.plan(try rows(), from: county.today)
        #expect(steps.last?.deed == .needsSuccessor(tree.unit(.villageC), children: 1))
        for step in steps { try county.take(step, from: county.today, reason: "区划调整") }
        #expect(try county.openChildren(of: tree.unit(.villageC)).count == 1)
    }

    @Test("A line that stands there twice is done once, and one new code makes one unit")
    func twice() throws {
        let other = try #require(
            CrosswalkRow(
                change: "created", oldCode: "", newCode: "999901002000", oldName: "",
                newName: "另一街道"))
        let steps = try county.plan(try rows() + rows() + [other], from: county.today)
        #expect(steps.count == (try rows().count) + 1)
        for step in steps { try county.take(step, from: county.today, reason: "区划调整") }
        let units = try county.units()
        #expect(units.units.count { $0.code == "999901002" } == 1)
        #expect(units[tree.unit(.villageB)]?.summary.designations.count == 2)
    }

    @Test("A village that has its township's code with zeros behind stays where that is abolished")
    func sharedCode() throws {
        let township = tree.unit(.township)
        let code = try #require(try county.units()[township]?.code)
        _ = try county.addUnit(
            below: township,
            as: Designation(
                code: code + "000", name: "戊村", level: 1, from: county.today))
        let row = try #require(
            CrosswalkRow(change: "abolished", oldCode: code, newCode: "", oldName: "", newName: ""))
        let steps = try county.plan([row], from: county.today)
        #expect(steps.map(\.deed) == [.needsSuccessor(township, children: 0)])
    }

    @Test("A line that says neither what changes nor which code is not read")
    func refused() {
        for (change, old, new) in [
            ("renamed", "999901001001", "999901001002"), ("recoded", "", "999901001002"),
            ("created", "999901001001", "999901001002"), ("abolished", "9999O1", ""),
            ("abolished", "9999010010010", ""),
        ] {
            #expect(
                CrosswalkRow(
                    change: change, oldCode: old, newCode: new, oldName: "", newName: "") == nil)
        }
    }
}
