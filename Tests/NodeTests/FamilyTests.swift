import Casework
import Node
import Records
import Testing

/// What siblings share is written once, and every file says to which family its child belongs.
@Suite("Families") struct FamilyTests: OnPair {
    let pair: Pair
    private let one: Dot
    private let two: Dot

    init() throws {
        pair = try Pair()
        one = try pair.village.addFile("测甲")
        two = try pair.village.addFile("测乙")
    }

    private func begin(_ head: String, _ children: [Dot], at node: Node) throws -> Dot {
        let written = [WrittenField("户主", head), WrittenField("照护能力", "一般")]
        let added = try node.addFamily(
            written, to: village.unit, children: try children.map { try node.child($0) }, reason: ""
        )
        return added.dots[0]
    }

    private func family(_ dot: Dot, at node: Node) throws -> ChildFile {
        try node.file(RecordCode(dot).description)
    }

    private func members(_ dot: Dot, at node: Node) throws -> [FamilyMember] {
        try node.members(of: try family(dot, at: node))
    }

    @Test("A family and its children name each other")
    func begun() throws {
        let family = try begin("玉罕", [one, two], at: village)
        let members = try members(family, at: village)
        #expect(members.map(\.file) == [one, two])
        #expect(members.map(\.name) == ["测甲", "测乙"] && members.map(\.agrees) == [true, true])
        #expect(try village.family("测乙").named.id == family)
        let known = try #require(try village.families().first)
        #expect(known.record == family && known.summary.head == "玉罕")
        #expect(throws: FieldRefusal.missing(field: FamilyForm.head)) {
            try village.addFamily([], to: village.unit, children: [], reason: "")
        }
    }

    @Test("A child that joins another family leaves the one before, however that was written")
    func joins() throws {
        let (first, second) = (
            try begin("玉罕", [one, two], at: village), try begin("岩龙", [], at: village)
        )
        _ = try village.linkFamily(
            try family(second, at: village), [try village.child(one)], reason: "随外祖父")
        #expect(try members(first, at: village).map(\.file) == [two])
        #expect(try members(second, at: village).map(\.file) == [one])
        let code = RecordCode(second).description
        _ = try village.editFile(
            try village.child(two), [WrittenField("家庭档案", code)], reason: "")
        #expect(try members(first, at: village).isEmpty)
        #expect(try members(second, at: village).map(\.agrees) == [true, true])
        let third = try village.addChild(
            [WrittenField("姓名", "测丙"), WrittenField("家庭档案", code)], to: village.unit, reason: "")
        #expect(try members(second, at: village).map(\.file).contains(third.dots[0]))
    }

    @Test("That a child belongs to a family is taken back in both records, with a reason")
    func unlinked() throws {
        let dot = try begin("玉罕", [one], at: village)
        let (opened, child) = (try family(dot, at: village), try village.child(one))
        #expect(throws: NodeError.reasonRequired(.familyUnlink)) {
            try village.unlinkFamily(opened, child, reason: "")
        }
        _ = try village.unlinkFamily(opened, child, reason: "误认")
        #expect(try members(dot, at: village).isEmpty)
        #expect(throws: ChildFault.noFamily(child: "测甲")) { try village.family("测甲") }
        #expect(throws: ChildFault.notOfFamily) {
            try village.unlinkFamily(
                try family(dot, at: village), try village.child(one), reason: "误认")
        }
    }

    @Test("Two who put one child into different families disagree, and both families show it")
    func disagree() throws {
        try pair.meet()
        let (first, second) = (
            try begin("玉罕", [one], at: village), try begin("岩龙", [one], at: township)
        )
        try pair.meet()
        let conflict = try village.onlyConflict()
        #expect(conflict.conflict.cell == .field(ChildField.family))
        _ = try township.resolve(conflict, as: first.linkValue, reason: "核实")
        try pair.meet()
        #expect(try members(first, at: village).map(\.agrees) == [true])
        #expect(try members(second, at: village).map(\.agrees) == [false])
        _ = try village.unlinkFamily(
            try family(second, at: village), try village.child(one), reason: "属另一家")
        #expect(try members(second, at: village).isEmpty)
        #expect(try village.child(one).families == [first])
    }

    @Test("What two write of one family meets: other fields and carers stay, one field disagrees")
    func edited() throws {
        let dot = try begin("玉罕", [one], at: village)
        try pair.meet()
        for (node, capacity, carer) in [(village, "困难", "玉罕"), (township, "良好", "岩龙")] {
            let opened = try family(dot, at: node)
            _ = try node.editFile(
                opened, [WrittenField("capacity", capacity)], reason: "走访")
            _ = try node.addEntry(
                [WrittenField("name", carer)], to: try family(dot, at: node), in: "carers")
        }
        try pair.meet()
        let conflict = try village.onlyConflict()
        #expect(conflict.subject == "玉罕" && conflict.conflict.acting == .integer(3))
        let carers = try family(dot, at: village).record.currentEntries(of: FamilyForm.carers)
        #expect(carers.count == 2)
    }
}
