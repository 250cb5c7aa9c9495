import Casework
import Foundation
import Node
import Records
import TestSupport
import Testing

/// Issue 4: of each collection a village and its township, or two offices, write offline and meet.
/// The fields come from the forms, so that none is forgotten.
@Suite("Every collection after offline work") struct EveryCollectionTests {
    @Test(
        "Items that two enter apart both stay; what both corrected stands twice, or is open",
        arguments: HeldField.byHand)
    func apart(held: HeldField) throws {
        let writers = try WritersApart(held)
        let known = try writers.begin()
        let added = try [writers.add(1, at: writers.one), writers.add(2, at: writers.other)]
        try writers.correct(known)
        try writers.meet()
        let records = try writers.nodes.map { try $0.open(writers.record).record }
        #expect(records[0] == records[1])
        let contents = try writers.contents()
        #expect(contents[0] == contents[1])
        for node in writers.nodes {
            let listed = try writers.items(at: node)
            #expect(added.allSatisfy(listed.contains))
            try expectRivals(of: known, at: node, writers)
        }
        try expectUrgency(of: [known] + added, writers)
    }

    /// Both corrections of an item are there, as its collection says.
    private func expectRivals(of item: ItemID, at node: Node, _ writers: WritersApart) throws {
        let isListed = try writers.items(at: node).contains(item)
        switch item {
        case .element(let code):
            #expect(try isListed && node.conflicts().cells.isEmpty)
            try expectTwoFacts(of: code, at: node, writers)
        case .entry(let id) where writers.held.field.upkeep == .amended:
            #expect(isListed)
            try expectConflict(in: id, at: node, writers)
        case .entry(let id):
            #expect(try !isListed && node.conflicts().cells.isEmpty)
            try expectTwoCorrections(of: id, at: node, writers)
        }
    }

    private func expectTwoFacts(of code: Int, at node: Node, _ writers: WritersApart) throws {
        let cell = Cell.element(writers.held.field.number, code)
        let state = try #require(try node.open(writers.record).record[cell])
        let words = state.presentValues.compactMap { SetFact($0)?.basis }.map(Value.text)
        #expect(words.count == 2)
        #expect(try Set(words) == Set(writers.texts.rivals()))
    }

    private func expectTwoCorrections(
        of id: EntryID, at node: Node, _ writers: WritersApart
    ) throws {
        let disputed = try #require(writers.texts.disputed)
        let entries = try node.open(writers.record).record
            .currentEntries(of: writers.held.field.number)
        let corrections = entries.filter { $0.corrects == id }
        #expect(corrections.count == 2)
        #expect(
            try Set(corrections.map { $0.value(disputed.number) })
                == Set(writers.texts.rivals()))
    }

    private func expectConflict(
        in id: EntryID, at node: Node, _ writers: WritersApart
    ) throws {
        let disputed = try #require(writers.texts.disputed)
        let conflict = try node.onlyConflict().conflict
        let cell = Cell.entry(writers.held.field.number, id, disputed.number)
        #expect(conflict.record == writers.record && conflict.cell == cell)
        let values = conflict.sides.map(\.value)
        #expect(try values.count == 2 && Set(values) == Set(writers.texts.rivals()))
        guard case .hard(let order) = disputed.rule else { return }
        let acting = try #require(conflict.acting)
        // What the order does not name acts before all that it does.
        let unnamed = values.filter { !order.contains($0) }
        let protecting = unnamed.isEmpty ? order.filter(values.contains).prefix(1) : unnamed[...]
        #expect(protecting.contains(acting))
    }

    /// What is written of a danger stands in logs that travel before all others.
    private func expectUrgency(of items: [ItemID], _ writers: WritersApart) throws {
        let isUrgent = writers.held.field.isUrgent
        let expected: LogClass =
            writers.held.kind == .unit ? .own : isUrgent ? .urgent : .routine
        for case .entry(let id) in items {
            #expect(try writers.logClass(of: id.dot) == expected)
        }
    }

    /// Where two write apart, and meet, what only the program writes as part of another act.
    private static let written = [
        "child.closings": "WrittenByProgramTests.closings",
        "child.same_child": "WrittenByProgramTests.links",
        "child.other_children": "WrittenByProgramTests.distinct",
        "child.hand_overs": "WrittenByProgramTests.handOvers",
        "child.origins": "WrittenByProgramTests.origins",
        "child.custody_step": "LadderTests.apart",
        "child.sealed_readings": "WrittenByProgramTests.readings",
        "child.conflict_notes": "WrittenByProgramTests.notes",
        "family.members": "WrittenByProgramTests.members",
        "family.sealed_readings": "WrittenByProgramTests.readings",
        "family.conflict_notes": "WrittenByProgramTests.notes",
        "register.erased_acts": "WrittenByProgramTests.erasedActs",
        "register.exports": "WrittenByProgramTests.exports",
        "register.extracts": "WrittenByProgramTests.extracts",
        "register.frozen_summaries": "SummaryTests.concurrent",
        "register.sealed_readings": "WrittenByProgramTests.readings",
        "register.conflict_notes": "WrittenByProgramTests.notes",
        "unit.designations": "WrittenByProgramTests.designations",
        "unit.published_summaries": "WrittenByProgramTests.published",
        "unit.conflict_notes": "WrittenByProgramTests.notes",
    ]

    @Test("What only the program writes has a test in which two write it apart and meet")
    func byProgram() throws {
        #expect(Set(HeldField.byProgram.map(\.name)) == Set(Self.written.keys))
        for name in Set(Self.written.values).sorted() {
            let parts = name.split(separator: ".")
            let path = Repository.path("Tests/NodeTests/\(parts[0]).swift")
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let body = try #require(
                text.components(separatedBy: "func \(parts[1])(").dropFirst().first)
            let end = body.components(separatedBy: "@Test")[0]
            #expect(end.contains("meet") || end.contains("sync"), "\(name)")
        }
    }

    @Test("Plain fields of a unit that two offices write apart are open conflicts, each of them")
    func plainFields() throws {
        let offices = try Offices()
        try offices.meet()
        let (nodes, unit) = ([offices.township, offices.county], offices.township.unit)
        let fields = Forms.unit.fields.filter { !$0.holdsItems && $0.upkeep != .byProgram }
        for (side, node) in nodes.enumerated() {
            let written = fields.compactMap { field in
                ItemTexts.text(of: field.type, side).map { WrittenField(field.name, $0) }
            }
            let known = try #require(try node.units()[unit])
            #expect(try node.editUnit(known, written).changed == fields.count)
        }
        try Link.sync(offices.township, offices.county)
        for node in nodes {
            let conflicts = try node.conflicts().cells.map(\.conflict)
            #expect(conflicts.count == fields.count)
            #expect(Set(conflicts.map(\.cell)) == Set(fields.map { .field($0.number) }))
            #expect(conflicts.allSatisfy { $0.sides.count == 2 })
        }
    }
}
