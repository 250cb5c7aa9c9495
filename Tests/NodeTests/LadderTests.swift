import Casework
import Node
import Records
import Testing

/// Village, township and county take steps against one guardian while no link joins them, and meet.
@Suite("The ladder after offline work") struct LadderTests {
    private let pair: Pair
    private let county: Node
    private let file: Dot
    private var village: Node { pair.village }
    private var township: Node { pair.township }

    init() throws {
        pair = try Pair()
        county = try pair.tree.open(.county)
        file = try pair.village.addFile("测甲")
        try meet()
        try take("1", at: village)
        try meet()
    }

    private func meet() throws {
        try pair.meet()
        try Link.sync(township, county)
        try pair.meet()
    }

    /// Takes a step as the office that decides it does.
    private func take(
        _ step: String, at node: Node, because: String = "", more: [String: String] = [:]
    ) throws {
        let authority = ["1": "村委会", "2": "村委会", "3": "公安", "4": "公安", "5": "民政"][step] ?? "法院"
        var texts = ["step": step, "date": "2026-09-01", "authority": authority]
        texts.merge(["document": "文2026-\(step)", "skipped": because].merging(more) { $1 }) { $1 }
        _ = try node.addEntry(
            texts.keys.sorted().map { WrittenField($0, texts[$0] ?? "") },
            to: try node.child(file), in: "custody")
    }

    private func step(_ node: Node) throws -> Int { try node.child(file).record.ladderStep }

    @Test("M54 Two who move it apart are in one hard conflict, the stronger acts, and one decides")
    func apart() throws {
        try take("2", at: village)
        try take("3", at: township, because: "情节较重")
        try meet()
        for node in [village, township, county] {
            let conflict = try node.onlyConflict()
            #expect(conflict.conflict.cell == .field(ChildField.custodyStep))
            #expect(conflict.conflict.acting == .integer(3) && conflict.holdsSealed)
            #expect(try step(node) == 3)
            #expect(try node.status().conflicts.hardCount == 1)
            let summary = try #require(try node.unitedChildren().first?.summary)
            #expect(summary.hardConflicts == 1)
        }
        let steps = try village.child(file).record.currentEntries(of: ChildField.custody)
        #expect(steps.count == 3)
        #expect(throws: NodeError.reasonRequired(.hardConflict)) {
            try township.resolve(try township.onlyConflict(), as: .integer(3), reason: " ")
        }
        _ = try township.resolve(try township.onlyConflict(), as: .integer(3), reason: "以公安训诫为准")
        try meet()
        #expect(try village.conflicts().cells.isEmpty && step(village) == 3)
        _ = try township.reopen("\(RecordCode(file))/\(ChildField.custodyStep)", reason: "再议")
        try meet()
        #expect(try village.onlyConflict().conflict.sides.count == 2)
    }

    @Test("M54 What the county entered a village does not overrule, in a conflict or without one")
    func overruling() throws {
        try take("5", at: county, because: "父母失踪")
        try take("2", at: village)
        try meet()
        let conflict = try village.onlyConflict()
        #expect(conflict.conflict.acting == .integer(5))
        #expect(throws: FieldRefusal.ladder(.notForRole(step: 5, .worker))) {
            try village.resolve(conflict, as: .integer(2), reason: "已好转")
        }
        _ = try county.resolve(try county.onlyConflict(), as: .integer(5), reason: "继续临时监护")
        try meet()
        #expect(try village.conflicts().cells.isEmpty && step(village) == 5)
        try take("1", at: village, because: "另一位家长")
        #expect(try step(village) == 5)
        let record = try village.child(file).record
        let place = record.currentEntries(of: ChildField.custody).firstIndex {
            $0.value(EntryFieldNumber.Custody.step) == .integer(5)
        }
        let number = String(try #require(place) + 1)
        #expect(throws: FieldRefusal.ladder(.notForRole(step: 5, .worker))) {
            try village.removeEntry(
                number, from: try village.child(file), in: "custody", reason: "误填")
        }
    }

    @Test("M54 Who may enter a step, by whose decision, with which paper: every write is checked")
    func rights() throws {
        for step in ["5", "6", "7"] {
            let refusal = FieldRefusal.ladder(.notForRole(step: Int(step) ?? 0, .worker))
            #expect(throws: refusal) { try take(step, at: village, because: "急") }
        }
        #expect(throws: FieldRefusal.ladder(.notForRole(step: 5, .supervisor))) {
            try take("5", at: township, because: "急")
        }
        #expect(throws: FieldRefusal.ladder(.wrongAuthority(step: 3))) {
            try take("3", at: township, because: "急", more: ["authority": "村委会"])
        }
        #expect(throws: FieldRefusal.missing(field: EntryFieldNumber.Custody.document)) {
            try take("3", at: township, because: "急", more: ["document": ""])
        }
        #expect(throws: FieldRefusal.ladder(.skips(from: 1, to: 4))) { try take("4", at: township) }
        #expect(throws: FieldRefusal.writtenByProgram(field: ChildField.custodyStep)) {
            try county.editFile(
                try county.child(file), [WrittenField("custody_step", "7")], reason: "")
        }
        #expect(try step(village) == 1)
    }

    @Test("M56 Temporary custody is ended by a correction: its clocks stop, and the ladder stays")
    func ending() throws {
        try take("5", at: county, because: "父母失踪", more: ["review": "2026-10-01"])
        try meet()
        let clocks = { (node: Node) in
            try node.child(file).record.openItems.compactMap { Clocks.clock($0.clock)?.name }
        }
        #expect(try clocks(village) == ["custody-review", "custody-year"])
        let place = try county.child(file).record.currentEntries(of: ChildField.custody)
            .firstIndex { $0.value(EntryFieldNumber.Custody.step) == .integer(5) }
        _ = try county.addEntry(
            [WrittenField("end", "2026-09-20")], to: try county.child(file), in: "custody",
            correcting: String(try #require(place) + 1))
        try meet()
        #expect(try clocks(village).isEmpty && step(village) == 5)
        #expect(try village.conflicts().cells.isEmpty)
    }
}
