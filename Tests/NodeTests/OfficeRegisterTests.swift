import Casework
import Node
import Records
import Testing

/// Village and township write into one unit's registers and own record without a link, and meet.
@Suite("Registers of an office after offline work") struct OfficeRegisterTests: OnPair {
    let pair: Pair

    init() throws {
        pair = try Pair.belowCounty()
    }

    /// The village's registers, or its own record, by the collection that is meant.
    private func file(_ collection: String, at node: Node) throws -> ChildFile {
        try node.file(Office.villageA.name, holding: collection, begins: true)
    }

    private func write(
        _ texts: [String: String], into collection: String, at node: Node, item: String? = nil
    ) throws {
        let fields = texts.keys.sorted().map { WrittenField($0, texts[$0] ?? "") }
        _ = try node.addEntry(
            fields, to: try file(collection, at: node), in: collection, correcting: item)
    }

    private func entries(_ collection: String, at node: Node) throws -> [Entry] {
        let file = try file(collection, at: node)
        let field = try #require(file.form.field(named: collection))
        return file.record.currentEntries(of: field.number)
    }

    @Test("M77 Receipt and answer that two write of one notice meet in it")
    func notices() throws {
        let notice = ["what": "消防通道堵塞", "department": "公安", "sent": "2026-09-21"]
        try write(notice, into: "notices", at: village)
        try pair.meet()
        try write(["receipt": "2026-09-22"], into: "notices", at: village, item: "1")
        try write(["result": "已清理"], into: "notices", at: township, item: "1")
        try write(notice.merging(["what": "楼梯损坏"]) { $1 }, into: "notices", at: township)
        try pair.meet()
        for node in [village, township] {
            let entries = try entries("notices", at: node)
            let answered = entries.filter { $0.value(EntryFieldNumber.Notice.result) != .null }
            #expect(entries.count == 2 && answered.count == 1)
            #expect(answered.allSatisfy { $0.value(EntryFieldNumber.Notice.receipt) != .null })
            #expect(try node.conflicts().cells.isEmpty)
        }
    }

    @Test("M37 Two who write a special case's result differently disagree openly")
    func specialCases() throws {
        let decided = ["what": "突发大病", "day": "2026-09-21", "due": "2026-10-21"]
        #expect(throws: FieldRefusal.notAllowed(field: RegisterForm.specialCases, .worker)) {
            try write(decided, into: "special_cases", at: village)
        }
        let county = try pair.tree.open(.county)
        try write(decided, into: "special_cases", at: township)
        try Link.sync(township, county)
        try write(["result": "已救助"], into: "special_cases", at: township, item: "1")
        try write(["result": "未落实"], into: "special_cases", at: county, item: "1")
        try Link.sync(township, county)
        for node in [township, county] {
            #expect(try entries("special_cases", at: node).count == 1)
            #expect(try node.onlyConflict().conflict.sides.count == 2)
        }
    }

    @Test("M36 Holidays that two enter differently leave the year provisional until it is decided")
    func holidays() throws {
        let unit = try #require(try township.units()[township.unit]).name
        let county = try pair.tree.open(.county)
        let write = { (texts: [String: String], node: Node, item: String?) in
            let fields = texts.keys.sorted().map { WrittenField($0, texts[$0] ?? "") }
            _ = try node.addEntry(
                fields, to: try node.file(unit), in: "holidays", correcting: item)
        }
        try write(["year": "2027", "off": "01-01"], township, nil)
        try Link.sync(township, county)
        try write(["off": "01-01~01-03"], township, "1")
        try write(["off": "01-01、01-04"], county, "1")
        try Link.sync(township, county)
        let years = { try township.units()[township.unit]?.summary.holidays ?? [] }
        #expect(try years().map(\.isDoubtful) == [true])
        _ = try county.resolve(
            try county.onlyConflict(), as: .text("01-01~01-03"), reason: "以通知为准")
        try Link.sync(township, county)
        #expect(try years().map(\.isDoubtful) == [false] && years()[0].off.count == 3)
    }

    @Test("M01 Campaigns that two begin for one unit both stay")
    func campaigns() throws {
        let county = try pair.tree.open(.county)
        for (node, name) in [(township, "春季排查"), (county, "秋季排查")] {
            _ = try node.startCampaign(
                [WrittenField("name", name)],
                at: try #require(try node.units()[township.unit]))
        }
        try Link.sync(township, county)
        for node in [township, county] {
            let names = try node.campaigns().map(\.known.campaign.name)
            #expect(Set(names) == ["春季排查", "秋季排查"])
        }
    }
}
