import Casework
import Node
import Records
import Testing
import Wire

/// Following up one child from two offices, and what lists say of it.
@Suite("Following up after offline work") struct FollowingUpTests: OnPair {
    let pair: Pair
    private let file: Dot

    init() throws { (pair, file) = try Pair.sharingFile() }

    private func add(
        _ fields: [(String, String)], at node: Node, to collection: String,
        correcting item: String? = nil
    ) throws {
        _ = try node.addEntry(
            fields.map { WrittenField($0.0, $0.1) }, to: try node.child(file), in: collection,
            correcting: item)
    }

    private func count(_ node: Node, _ collection: Int) throws -> Int {
        try node.child(file).record.currentEntries(of: collection).count
    }

    @Test("M17 Changes, M21 talks and M09 confirmations that two enter apart all stay")
    func appended() throws {
        for (node, kind) in [(village, "5"), (township, "8")] {
            try add([("day", "2026-09-20"), ("kind", kind)], at: node, to: "events")
            try add([("date", "2026-09-20"), ("guardian", "岩龙")], at: node, to: "guardian_talks")
            _ = try node.confirm(try node.child(file), sections: [5])
        }
        try pair.meet()
        for node in [village, township] {
            #expect(try count(node, ChildField.events) == 2)
            #expect(try count(node, ChildField.guardianTalks) == 2)
            #expect(try count(node, ChildField.confirmations) == 2)
            #expect(try node.conflicts().cells.isEmpty)
            let items = try node.summary(of: try node.child(file)).openItems
            #expect(items.map(\.clock) == [90, 90])
        }
        try add([("date", "2026-09-21"), ("place", "1")], at: village, to: "visits")
        try pair.meet()
        #expect(try township.summary(of: try township.child(file)).openItems.isEmpty)
    }

    @Test("M19 Two who end one follow-up on different days disagree openly; it goes on meanwhile")
    func amended() throws {
        try add(
            [("reason", "1"), ("from", "2026-01-01"), ("months", "1")], at: village,
            to: "follow_ups")
        try pair.meet()
        try add([("to", "2026-03-01")], at: village, to: "follow_ups", correcting: "1")
        try add([("to", "2027-03-01")], at: township, to: "follow_ups", correcting: "1")
        try pair.meet()
        for node in [village, township] {
            #expect(try node.onlyConflict().conflict.cell.field == ChildField.followUps)
            #expect(try due(node) == [CalendarDay(year: 2026, month: 2, day: 1)])
        }
        let conflict = try township.onlyConflict()
        let end = try #require(CalendarDay(year: 2026, month: 1, day: 15))
        _ = try township.resolve(conflict, as: end.value, reason: "已稳定")
        try pair.meet()
        #expect(try due(village) == [])
    }

    private func due(_ node: Node) throws -> [CalendarDay] {
        try node.dueFollowUps(of: [village.unit], until: node.today).map(\.day)
    }

    @Test("M18 A neighbour whom two name apart stands twice until a person takes one out")
    func neighbours() throws {
        try add([("name", "玉罕")], at: village, to: "neighbours")
        try add([("name", "玉罕"), ("phone", "12000000001")], at: township, to: "neighbours")
        try pair.meet()
        #expect(try count(village, ChildField.neighbours) == 2)
    }

    @Test("M19 A closed file that is followed up stands in that list alone")
    func closed() throws {
        _ = try village.closeChild(
            try village.child(file), status: "结案", reason: "困境已消除", note: "")
        let later = village.today.adding(months: 4)
        let found = try village.dueFollowUps(of: [village.unit], until: later)
        #expect(found.map(\.child.record) == [file])
        #expect(try village.dueVisits(of: [village.unit], until: later, revisits: false).isEmpty)
        try add(
            [("date", village.today.description), ("tier", "4")], at: village, to: "visits")
        #expect(try village.conflicts().files.isEmpty, "a follow-up reopens nothing")
        try add([("date", "2206-01-01"), ("tier", "4")], at: village, to: "visits")
        #expect(try village.dueFollowUps(of: [village.unit], until: later).count == 1)
    }

    @Test("M02 Residents count: a child is listed where it lives, whoever keeps the file")
    func residents() throws {
        let other = pair.tree.unit(.villageB)
        let away = try village.addFile(
            "测乙", more: [(ChildField.residenceUnit, .bytes(other.bytes))])
        let gone = try village.addFile("测丙", more: [(ChildField.residenceUnit, .text("外县某村"))])
        let lives = { (child: KnownChild) in
            child.summary.lives(in: [village.unit], keptBy: child.unit)
        }
        let all = try village.unitedChildren()
        #expect(all.filter(lives).map(\.record) == [file])
        let inOther = all.filter { $0.summary.lives(in: [other], keptBy: $0.unit) }
        #expect(inOther.map(\.record) == [away] && all.map(\.record).contains(gone))
    }

    @Test("M03 Whereabouts unknown beats a file that is open, until a person decides")
    func away() throws {
        let states = [ChildStatus.open, ChildStatus.awayUnknown].map { Value.integer(Int64($0)) }
        let file = try pair.disagree(ChildField.status, states[0], states[1])
        for node in [village, township] {
            let summary = try node.summary(of: try node.child(file))
            #expect(summary.status == ChildStatus.awayUnknown && summary.hardConflicts == 1)
            #expect(summary.nextDue != nil)
        }
    }

    @Test("M04 How a child became known is one of the sources, and reporters are no field")
    func discovery() throws {
        _ = try village.editFile(
            try village.child(file), [WrittenField("发现渠道", "热线")], reason: "")
        #expect(try village.values(ChildField.discovery, in: file) == [.integer(7)])
        #expect(throws: FieldRefusal.forbiddenField("报告人", .reporter)) {
            try village.editFile(
                try village.child(file), [WrittenField("报告人", "某人")], reason: "")
        }
    }

    @Test("M09 A file that nobody has confirmed for a month is listed until someone does")
    func stale() throws {
        #expect(try village.staleChildren(of: [village.unit]).isEmpty)
        pair.tree.machine.now += 40 * 86_400
        let found = try #require(try village.staleChildren(of: [village.unit]).first)
        #expect(found.child.record == file && found.sections.count == FileSection.all.count)
        _ = try village.confirm(try village.child(file), sections: [1, 2])
        let left = try #require(try village.staleChildren(of: [village.unit]).first)
        #expect(left.sections.map(\.section.number) == Array(3...9))
        _ = try village.confirm(try village.child(file), sections: [])
        #expect(try village.staleChildren(of: [village.unit]).isEmpty)
        try pair.meet()
        #expect(try township.sections(of: try township.child(file)).allSatisfy { $0.last != nil })
    }

    @Test("M10 That a parent is in custody is sealed: until which month, and nothing more")
    func custody() throws {
        _ = try village.editFile(
            try village.child(file),
            [WrittenField("父亲情况", "服刑"), WrittenField("父亲不能照料至", "2028-05")], reason: "")
        let view = FileView(
            try village.child(file).record, on: village.today, role: .worker, .chinese,
            opensSealed: false, form: Forms.child, unitName: { _ in "" })
        let sealed = view.lines.filter { [14, 46].contains($0.field.number) }
        #expect(sealed.count == 2 && sealed.allSatisfy { $0.isSealed && $0.texts == ["(保密)"] })
        #expect(throws: FieldRefusal.forbiddenField("服刑地", .criminalDetail)) {
            try village.editFile(
                try village.child(file), [WrittenField("服刑地", "某处")], reason: "")
        }
    }
}
