import Casework
import Node
import Records
import Testing

/// Domain section 3: a family's record is kept no longer than for the children whom it serves.
@Suite("How long a family's record is kept") struct FamilyRetentionTests: InOffices {
    let offices: Offices
    private let children: [Dot]
    private let family: Dot

    /// A village's family with two children.
    init() throws {
        offices = try Offices()
        let village = offices.village
        children = try ["测甲", "测乙"].map { try village.addFile($0) }
        family = try village.addFamily(
            [WrittenField("head", "测户主")], to: village.unit,
            children: try children.map { try village.child($0) }, reason: ""
        ).dots[0]
        try offices.bringUp()
    }

    private func kept() throws -> KnownRetention? {
        try county.retention(of: nil).first { $0.record == family }
    }

    private func eraseFamily() throws -> Int {
        try county.erase(try county.file(family), ground: 1, note: "期满")
    }

    private func close(_ child: Dot) throws {
        _ = try county.closeChild(
            try county.child(child), status: "结案", reason: "困境已消除", note: "")
    }

    @Test("Its time runs once no child is in the work, until the last of theirs is over")
    func members() throws {
        try close(children[0])
        #expect(try kept() == nil)
        #expect(throws: ChildFault.keptLonger(nil)) { try eraseFamily() }
        try close(children[1])
        let kept = try #require(try kept())
        #expect(kept.kind == .family && kept.name == "测户主")
        #expect(kept.retention.rule.years == 3 && kept.retention.start == county.today)
        #expect(throws: ChildFault.keptLonger(kept.retention)) { try eraseFamily() }
        tree.machine.now += 3 * 366 * 86_400
        #expect(try self.kept()?.retention.isOver(on: county.today) == true)
        #expect(try eraseFamily() > 0)
        #expect(try self.kept() == nil)
    }

    @Test("When the files of all its children are erased nothing keeps it")
    func erased() throws {
        for child in children {
            _ = try county.erase(try county.child(child), ground: 6, note: "来函")
        }
        let kept = try #require(try kept())
        #expect(kept.retention.blocks == [] && kept.retention.isOver(on: county.today))
        #expect(try eraseFamily() > 0)
    }
}
