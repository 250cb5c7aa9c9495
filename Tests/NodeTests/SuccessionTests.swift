import Casework
import Node
import Records
import Storage
import Testing
import Wire

@Suite("Units over time") struct SuccessionTests: InOffices {
    let offices: Offices

    init() throws {
        offices = try Offices()
        try offices.bringUp()
    }

    private func sister() throws -> Node { try tree.sister(below: county) }

    private func named(_ unit: Identifier, at node: Node) throws -> NamedUnit {
        try #require(try node.units()[unit])
    }

    private func move(below parent: Identifier) throws {
        try county.moveUnit(
            try named(village.unit, at: county), below: try named(parent, at: county),
            from: county.today, reason: "区划调整")
    }

    @Test("A village that comes to another township is seen there with all that it had")
    func moving() throws {
        let sister = try sister()
        try village.addFile("测甲")
        try Link.sync(village, township)
        try township.addFile("测乙", to: village.unit)
        try Link.sync(township, county)
        try Link.sync(sister, county)
        #expect(try sister.names().isEmpty)
        try move(below: sister.unit)
        try Link.sync(sister, county)
        #expect(try sister.names() == ["测乙", "测甲"].sorted())
        for node in [county, sister] {
            #expect(try node.units()[village.unit]?.parent == sister.unit)
            #expect(try node.read { try $0.quarantinedLogs() }.isEmpty)
        }
    }

    @Test("A moved village goes on with its new township; the old one keeps what it had")
    func afterMoving() throws {
        let sister = try sister()
        try village.addFile("测甲")
        try Link.sync(village, township)
        try Link.sync(township, county)
        try move(below: sister.unit)
        try Link.sync(sister, county)
        try village.addFile("测丙")
        try Link.sync(township, county)
        try Link.sync(village, township)
        #expect(try village.units()[village.unit]?.parent == sister.unit)
        try Link.sync(village, sister)
        try village.addFile("测丁")
        try Link.sync(village, sister)
        try Link.sync(village, township)
        #expect(try sister.names() == ["测丁", "测丙", "测甲"].sorted())
        #expect(try !township.names().contains("测丁"))
        #expect(try township.names().contains("测甲"))
        #expect(throws: NodeError.notAuthorised(unit: village.unit)) {
            try township.addFile("测戊", to: village.unit)
        }
    }

    @Test("A unit moves back, and then stands where it stood")
    func back() throws {
        let sister = try sister()
        try village.addFile("测甲")
        try Link.sync(village, township)
        try Link.sync(township, county)
        try move(below: sister.unit)
        try move(below: township.unit)
        try Link.sync(township, county)
        try village.addFile("测乙")
        try Link.sync(village, township)
        #expect(try township.units()[village.unit]?.parent == township.unit)
        #expect(try township.names() == ["测乙", "测甲"].sorted())
    }

    @Test("Only who stands above both parents moves a unit, and only to another of one level")
    func refusedMoves() throws {
        let sister = try sister()
        try Link.sync(township, county)
        let unit = try named(village.unit, at: township)
        #expect(throws: NodeError.noUnitKey) {
            try township.moveUnit(
                unit, below: try named(sister.unit, at: township), from: township.today,
                reason: "自行调整")
        }
        for parent in [township.unit, county.unit, unit.id] {
            let place = try named(parent, at: county)
            #expect(throws: NodeError.unfitParent(unit.name, below: place.name)) {
                try county.moveUnit(unit, below: place, from: county.today, reason: "调整")
            }
        }
        #expect(try county.units()[unit.id]?.parent == township.unit)
    }

    @Test("A unit with open files is not abolished; merged into another, all its children go there")
    func merging() throws {
        for name in ["测甲", "测乙"] { try village.addFile(name) }
        try Link.sync(village, township)
        let unit = try named(village.unit, at: township)
        let into = try named(tree.unit(.villageB), at: township)
        #expect(throws: NodeError.unitInUse(unit.name, children: 2, units: [])) {
            try township.abolish(unit, into: into.id, from: township.today, reason: "合并")
        }
        for child in try township.openChildren(of: unit.id) {
            _ = try township.moveFile(of: child, to: into.id, reason: "合并")
            #expect(try township.moveFile(of: child, to: into.id, reason: "合并") == nil)
        }
        try township.abolish(unit, into: into.id, from: township.today, reason: "合并")
        #expect(try township.openChildren(of: into.id).count == 2)
        #expect(try named(unit.id, at: township).isAbolished(on: township.today))
        #expect(try named(unit.id, at: township).name == unit.name)
        let before = try township.changeCount(of: unit.id)
        try township.abolish(
            try named(unit.id, at: township), into: into.id, from: township.today, reason: "合并")
        #expect(try township.changeCount(of: unit.id) == before)
    }

    @Test("The code of a unit that is no more may be given again, and then means the new one")
    func codesAgain() throws {
        let unit = try named(village.unit, at: township)
        let again = Designation(code: unit.code, name: unit.name)
        try township.abolish(unit, into: nil, from: township.today, reason: "撤销")
        let new = try township.addUnit(below: township.unit, as: again)
        #expect(try township.units().find(unit.code).id == new)
        #expect(try township.units().find(unit.name).id == new)
    }

    @Test("What two villages write to a moved child while they are apart meets at the township")
    func late() throws {
        let other = try tree.open(.villageB)
        let file = try village.addFile(
            "测甲", more: [(ChildField.guardianPhone, .text("12000000001"))])
        try Link.sync(village, township)
        let moved = try township.moveChild(
            try township.child(file), to: other.unit, reason: "随父母迁居")
        try Link.sync(other, township)
        try village.set(ChildField.guardianPhone, to: .text("12000000002"), in: file)
        try other.set(ChildField.guardianPhone, to: .text("12000000003"), in: moved)
        try Link.sync(village, township)
        try Link.sync(other, township)
        let child = try township.child(moved)
        let phone = try #require(child.record[.field(ChildField.guardianPhone)])
        #expect(phone.sides.map(\.value).count == 2)
        #expect(try !township.conflicts().cells.isEmpty)
        #expect(try township.child(file).named.id == file)
    }

    @Test("A child about whom much was written is moved like any other")
    func muchWritten() throws {
        let other = try tree.open(.villageB)
        let file = try village.addFile("测甲")
        for _ in 0..<8 {
            _ = try village.addEntry(
                [
                    WrittenField("date", village.today.description),
                    WrittenField("findings", String(repeating: "走", count: 4000)),
                ], to: try village.child(file), in: "visits")
        }
        try Link.sync(village, township)
        let moved = try township.moveChild(
            try township.child(file), to: other.unit, reason: "随父母迁居")
        try Link.sync(other, township)
        #expect(try other.child(moved).record.currentEntries(of: ChildField.visits).count == 8)
    }

    @Test("A family's record goes along with its children, once for all of them")
    func family() throws {
        let other = try tree.open(.villageB)
        let files = try ["测甲", "测乙", "测丙"].map { try village.addFile($0) }
        let begun = try village.addFamily(
            [WrittenField("户主", "玉罕"), WrittenField("照护能力", "困难")], to: village.unit,
            children: try files.map { try village.child($0) }, reason: ""
        ).dots[0]
        let code = RecordCode(begun).description
        _ = try village.addEntry(
            [WrittenField("name", "岩龙")], to: try village.file(code), in: "carers")
        try Link.sync(village, township)
        let moved = try files.prefix(2).map {
            try township.moveChild(
                try township.child($0), to: other.unit, reason: "随父母迁居")
        }
        try Link.sync(other, township)
        #expect(try other.families().map(\.unit) == [other.unit])
        let family = try other.family(RecordCode(moved[0]).description)
        let members = try other.members(of: family)
        #expect(members.map(\.file) == moved.sorted() && members.allSatisfy { $0.agrees == true })
        #expect(family.record.values(of: FamilyForm.capacity) == [.integer(3)])
        #expect(family.record.currentEntries(of: FamilyForm.carers).count == 1)
        #expect(try township.members(of: try township.file(code)).map(\.file) == [files[2]])
        #expect(try township.conflicts().cells.isEmpty)
    }

    @Test("Two files joined as one child and parted again say what they said before")
    func joining() throws {
        let files = try ["测甲", "测乙"].map { try village.addFile($0) }
        let before = try files.map { try village.open($0).record[.field(ChildField.name)] }
        _ = try village.link(files, reason: "同一儿童")
        #expect(try village.child(files[0]).all.count == 2)
        _ = try village.unlink(files, reason: "弄错了")
        for (file, name) in zip(files, before) {
            #expect(try village.child(file).all.map(\.id) == [file])
            #expect(try village.open(file).record[.field(ChildField.name)] == name)
        }
        _ = try village.link(files, reason: "确是同一儿童")
        #expect(try village.child(files[1]).all.count == 2)
    }
}
