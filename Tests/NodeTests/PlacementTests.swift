import Casework
import Node
import Records
import Testing

/// Village and township enter placements, returns and registrations of one child while no link
/// joins them, and meet.
@Suite("Placement after offline work") struct PlacementTests: OnPair {
    let pair: Pair
    private let file: Dot

    init() throws { (pair, file) = try Pair.sharingFile() }

    private func add(
        _ texts: [String: String], to collection: String, at node: Node,
        correcting item: String? = nil
    ) throws {
        _ = try node.addEntry(
            texts.keys.sorted().map { WrittenField($0, texts[$0] ?? "") },
            to: try node.child(file), in: collection, correcting: item)
    }

    private func entries(_ collection: Int, _ node: Node) throws -> [Entry] {
        try node.child(file).record.currentEntries(of: collection)
    }

    private func names(_ node: Node) throws -> [String] {
        try node.child(file).record.openItems.compactMap { Clocks.clock($0.clock)?.name }
    }

    @Test("M57 Placements that two enter both stand; one whose state they move apart goes on")
    func placements() throws {
        let start = ["state": "安置中", "start": "2026-03-04"]
        try add(start.merging(["mode": "亲属抚养"]) { $1 }, to: "placements", at: village)
        try pair.meet()
        try add(
            ["state": "已结束", "end": "2026-09-01"], to: "placements", at: township, correcting: "1")
        try add(["state": "拟安置"], to: "placements", at: village, correcting: "1")
        try add(start.merging(["mode": "家庭寄养"]) { $1 }, to: "placements", at: village)
        try pair.meet()
        for node in [village, township] {
            #expect(try entries(ChildField.placements, node).count == 2)
            let conflict = try node.onlyConflict().conflict
            #expect(conflict.rule.isHard && conflict.acting == .integer(1))
            #expect(try names(node).count { $0 == "placement-review" } == 2)
        }
        _ = try township.resolve(try township.onlyConflict(), as: .integer(3), reason: "已回归父母")
        try pair.meet()
        #expect(try names(village).count { $0 == "placement-review" } == 1)
    }

    @Test("M58 Of a return that two see differently, the earlier step and the lack act")
    func returns() throws {
        try add(["date": "2026-03-04", "state": "安全接回"], to: "returns", at: village)
        try pair.meet()
        try add(["state": "妥善安置", "home": "是"], to: "returns", at: village, correcting: "1")
        try add(["state": "防止回流", "home": "否"], to: "returns", at: township, correcting: "1")
        try pair.meet()
        for node in [village, township] {
            let acting = try node.conflicts().cells.map(\.conflict.acting)
            #expect(Set(acting) == [.integer(3), .boolean(false)])
            #expect(try names(node).contains("return-follow-up"))
        }
    }

    @Test("M60 A registration that one calls done and another does not is still seen to")
    func registration() throws {
        try add(["met": "2026-03-04", "state": "初次发现"], to: "registration", at: village)
        try pair.meet()
        try add(["state": "已落户"], to: "registration", at: township, correcting: "1")
        try add(["state": "已移交公安核查身份"], to: "registration", at: village, correcting: "1")
        try pair.meet()
        for node in [village, township] {
            #expect(try node.onlyConflict().conflict.acting == .integer(2))
            #expect(try names(node) == ["registration-step"])
        }
    }

    @Test("M59 A unit's own escort table takes the place of the standard one, below it as well")
    func escort() throws {
        let question = EscortQuestion(age: 9, isAccompanied: false, hasOffended: false)
        #expect(try village.escortTable(in: village.unit).of == nil)
        try Link.sync(township, try pair.tree.open(.county))
        let unit = try #require(try township.units()[township.unit])
        _ = try township.addEntry(
            [WrittenField("receiver", "试县未成年人救助保护中心"), WrittenField("accompanied", "否")],
            to: try township.file(unit.name), in: "escort_table")
        try pair.meet()
        let (table, owner) = try village.escortTable(in: village.unit)
        #expect(owner?.id == township.unit)
        #expect(table.row(for: question)?.receiver.chinese == "试县未成年人救助保护中心")
    }
}
