import Casework
import Node
import Records
import Testing
import Wire

/// Every list of children says the same of a child's next visit, whoever asks.
@Suite("Visits") struct VisitTests {
    private let tree: Tree
    private let node: Node

    init() throws {
        tree = try Tree()
        node = try tree.open(.villageA)
        _ = try node.write(
            Edit(
                unit: node.unit, logClass: .own, record: nil, kind: .unit,
                operations: [
                    .write(.field(UnitForm.visitRule), .text("3d 14d 2m 1m"), replacing: []),
                    .write(.field(UnitForm.rulePack), .text("fangshan-2014"), replacing: []),
                ]))
        try node.addFile("测甲", more: [(ChildField.surveyDate, day("2026-09-01"))])
    }

    private func day(_ written: String) -> Value {
        guard let value = try? Forms.child[ChildField.surveyDate]?.parse(written).value else {
            return .null
        }
        return value
    }

    private func dues() throws -> [Value?] {
        let child = try node.child("测甲")
        let listed = try node.unitedChildren().map(\.summary.nextDue)
        let due = try node.dueVisits(
            of: [node.unit], until: node.today.adding(days: 60), revisits: false)
        return (listed + due.map(\.day) + [try node.summary(of: child).nextDue]).map { $0?.value }
    }

    @Test("Lists, due visits and the file itself count by the unit's own rule")
    func oneRule() throws {
        #expect(try dues() == Array(repeating: day("2026-09-15"), count: 3))
        let pack = try node.units().rulePack(of: node.unit, on: node.today)
        #expect(pack == RulePacks.fangshan2014)
    }

    @Test("A visit is corrected by the number that lists show, also one without a day of its own")
    func numbers() throws {
        let added = try node.addVisit(
            [WrittenField("date", "2026-10-02")], to: try node.child("测甲"))
        let next = EntryField(VisitField.nextDate, day("2026-12-01"))
        _ = try node.write(
            [.add(collection: ChildField.visits, fields: [next], corrects: nil)],
            to: try node.child("测甲").named.id)
        let child = try node.child("测甲")
        let view = FileView(
            child.record, on: node.today, role: .worker, .english, opensSealed: false,
            form: Forms.child, unitName: { _ in "" })
        let shown = view.collections.first { $0.field.number == ChildField.visits }?.entries
        #expect(child.visits.first?.dot == added.dots[0])
        #expect(child.visits.map { .entry($0) } == shown?.map(\.id))
    }

    @Test("A day that is told from today is stored as the day, and puts the next visit off")
    func toldFromToday() throws {
        let added = try node.addVisit(
            [WrittenField("日期", "昨天"), WrittenField("下次走访", "明天")],
            to: try node.child("测甲"))
        let visit = try #require(try node.child("测甲").record.entries(of: ChildField.visits).last)
        #expect(added.warnings.isEmpty)
        #expect(visit.value(VisitField.date) == node.today.adding(days: -1).value)
        #expect(visit.value(VisitField.nextDate) == node.today.adding(days: 1).value)
        #expect(try dues() == Array(repeating: node.today.adding(days: 1).value, count: 3))
    }

    @Test("The visitor is whoever enters the visit, unless another is named")
    func visitor() throws {
        try node.enrol(name: "村里人")
        for named in [[], [WrittenField("visitor", "别人")]] {
            _ = try node.addVisit(named, to: try node.child("测甲"))
        }
        let child = try node.child("测甲")
        let visitors = child.record.entries(of: ChildField.visits)
            .map { $0.value(VisitField.visitor) }
        #expect(visitors == [.text("村里人"), .text("别人")])
        _ = try node.addVisit(
            [WrittenField("visitor", "")], to: child, correcting: "2", reason: "误填")
        let corrected = try node.child("测甲").record.entries(of: ChildField.visits).last
        #expect(corrected?.value(VisitField.visitor) == .null)
    }

    @Test("A visit entered for a year to come is doubted and does not put off the next one")
    func mistyped() throws {
        let written = try node.addVisit(
            [WrittenField("date", "2206-03-04")], to: try node.child("测甲"))
        let warning = Warning(ChildField.visits, entryField: VisitField.date, .afterToday)
        #expect(written.warnings == [warning])
        #expect(try dues() == Array(repeating: day("2026-09-15"), count: 3))
    }

    @Test("A second visit of a day is kept and doubted, unless it is of another tier")
    func twice() throws {
        let add = { (tier: String, corrected: String?) in
            try node.addVisit(
                [WrittenField("date", "2026-09-10"), WrittenField("tier", tier)],
                to: try node.child("测甲"), correcting: corrected, reason: "补记"
            ).warnings
        }
        let second = Warning(ChildField.visits, entryField: VisitField.date, .secondOfDay)
        #expect(try add("1", nil).isEmpty)
        #expect(try add("2", nil).isEmpty)
        #expect(try add("1", nil) == [second])
        #expect(try add("1", "1").isEmpty)
        #expect(try node.child("测甲").visits.count == 3)
    }
}
