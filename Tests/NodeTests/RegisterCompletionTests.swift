import Casework
import Node
import Records
import Testing

/// What an office told others, decided or agreed on is ended by two persons (M38).
@Suite("Done and verified in registers") struct RegisterCompletionTests: OnPair {
    let pair: Pair
    private let county: Node
    private let seen = ["checked": "2026-09-25"]

    init() throws {
        pair = try Pair.belowCounty()
        county = try pair.tree.open(.county)
    }

    private func write(
        _ texts: [String: String], into collection: String, at node: Node, item: String? = nil
    ) throws {
        let fields = texts.keys.sorted().map { WrittenField($0, texts[$0] ?? "") }
        let file = try node.file(Office.villageA.name, holding: collection, begins: true)
        _ = try node.addEntry(fields, to: file, in: collection, correcting: item)
    }

    private func clocks(at node: Node) throws -> [Int] {
        try node.registers(of: village.unit)?.record.openItems.map(\.clock) ?? []
    }

    /// Who is named as the checker of the only entry of a collection.
    private func checker(_ collection: String, at node: Node) throws -> Value {
        let file = try node.file(Office.villageA.name, holding: collection)
        let field = try #require(file.form.field(named: collection))
        let entry = try #require(file.record.currentEntries(of: field.number).first)
        return entry.value(try field.itemField(named: "checker").number)
    }

    /// One writes what came of the only entry of a collection, another one looks.
    private func end(
        _ collection: String, with result: [String: String], at one: Node, seenAt other: Node,
        waiting clock: Int
    ) throws {
        let number = try #require(Forms.register.field(named: collection)).number
        #expect(throws: ClosureFault.unfinished(in: number, of: .register)) {
            try write(seen, into: collection, at: one, item: "1")
        }
        try write(result, into: collection, at: one, item: "1")
        #expect(try clocks(at: one) == [clock])
        #expect(throws: ClosureFault.ownWork) {
            try write(seen, into: collection, at: one, item: "1")
        }
        try Link.sync(one, other)
        try write(seen, into: collection, at: other, item: "1")
        try Link.sync(one, other)
        for node in [one, other] {
            #expect(try clocks(at: node).isEmpty)
            #expect(try checker(collection, at: node) == .text(try other.author().name))
        }
    }

    @Test("M38 M77 What a department says that it did is looked at by a second person")
    func notices() throws {
        let notice = [
            "what": "消防通道堵塞", "department": "公安", "sent": "2026-09-21", "receipt": "2026-09-22",
        ]
        try write(notice, into: "notices", at: village)
        #expect(try clocks(at: village) == [25])
        try end(
            "notices", with: ["result": "已清理", "answered": "2026-09-23"], at: village,
            seenAt: township, waiting: 27)
    }

    @Test("M38 M71 What a meeting agreed on is not carried out because one person says so")
    func meetings() throws {
        let meeting = [
            "day": "2026-09-01", "kind": "联席会议", "agreed": "修缮儿童之家", "due": "2026-12-31",
        ]
        try write(meeting, into: "meetings", at: village)
        #expect(try clocks(at: village) == [101])
        try end(
            "meetings", with: ["result": "已修缮", "done": "2026-09-23"], at: village,
            seenAt: township, waiting: 102)
    }

    @Test("M37 M38 What came of a special case is looked at by someone else than who wrote it")
    func specialCases() throws {
        let decided = ["what": "突发大病", "day": "2026-09-21", "due": "2026-10-21"]
        try write(decided, into: "special_cases", at: township)
        #expect(try clocks(at: township) == [26])
        try end(
            "special_cases", with: ["result": "已救助", "done": "2026-09-23"], at: township,
            seenAt: county, waiting: 28)
    }

    @Test("M38 Two who write a result apart both have done it: a third person looks")
    func bothDone() throws {
        let notice = ["what": "楼梯损坏", "department": "公安", "sent": "2026-09-21"]
        try write(notice, into: "notices", at: village)
        try pair.meet()
        for node in [village, township] {
            try write(["result": "已修好"], into: "notices", at: node, item: "1")
        }
        try pair.meet()
        for node in [village, township] {
            #expect(throws: ClosureFault.ownWork) {
                try write(seen, into: "notices", at: node, item: "1")
            }
        }
        try Link.sync(township, county)
        try write(seen, into: "notices", at: county, item: "1")
        #expect(try checker("notices", at: county) == .text(try county.author().name))
    }

    @Test("M38 Nothing in a register is begun as verified, nor loses the result that was verified")
    func result() throws {
        let meeting = ["day": "2026-09-01", "kind": "联席会议", "agreed": "修缮儿童之家"]
        let done = meeting.merging(["result": "已修缮"]) { $1 }
        #expect(throws: ClosureFault.unfinished(in: RegisterForm.meetings, of: .register)) {
            try write(done.merging(seen) { $1 }, into: "meetings", at: village)
        }
        try write(done, into: "meetings", at: village)
        try pair.meet()
        try write(seen, into: "meetings", at: township, item: "1")
        let result = [EntryFieldNumber.Meeting.result]
        #expect(
            throws: ClosureFault.lacking(result, in: RegisterForm.meetings, of: .register)
        ) {
            try write(["result": ""], into: "meetings", at: township, item: "1")
        }
    }
}
