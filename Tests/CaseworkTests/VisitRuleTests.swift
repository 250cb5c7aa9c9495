import Casework
import Records
import Testing

struct VisitRuleTests {
    private func child(
        _ texts: [(Int, String)], visits: [[(field: Int, text: String)]] = []
    ) throws -> ChildSummary {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.surveyDate, "2026-09-01")] + texts))
        for visit in visits {
            var edits = RecordEdits(Forms.child, of: fold(file, clerk))
            try edits.addEntry(to: try #require(Forms.child[ChildField.visits]), visit)
            clerk.write(edits.operations, to: file)
        }
        return ChildSummary(fold(file, clerk))
    }

    @Test("High risk is visited weekly, everyone in difficulty monthly, the general case quarterly")
    func intervals() throws {
        let visit = [[(VisitField.date, "2026-10-31")]].map { $0.map { (field: $0.0, text: $0.1) } }
        let high = try child([(ChildField.risk, "高")], visits: visit)
        let ordinary = try child(
            [(ChildField.risk, "低"), (ChildField.categories, "孤儿")], visits: visit)
        let general = try child([(ChildField.risk, "低")], visits: visit)
        #expect(high.nextDue == day(2026, 11, 7))
        #expect(ordinary.nextDue == day(2026, 11, 30))
        #expect(general.nextDue == day(2027, 1, 31))
        #expect(try child([]).nextDue == day(2026, 10, 1), "never visited: from the survey on")
    }

    @Test("How late a visit is depends on the day it is asked for, and is not stored")
    func overdue() throws {
        let summary = try child([])
        #expect(summary.overdueDays(on: day(2026, 10, 1)) == 0)
        #expect(summary.overdueDays(on: day(2026, 11, 21)) == 51)
    }

    @Test("The township's re-visits are a series of their own, and calls do not count")
    func series() throws {
        let summary = try child(
            [],
            visits: [
                [(VisitField.date, "2026-10-02")],
                [(VisitField.date, "2026-10-20"), (VisitField.tier, "镇级回访")],
                [(VisitField.date, "2026-10-25"), (VisitField.place, "电话")],
                [(VisitField.date, "2026-10-26"), (VisitField.tier, "邻里监护")],
            ].map { $0.map { (field: $0.0, text: $0.1) } })
        #expect(summary.lastVisit == day(2026, 10, 2))
        #expect(summary.lastRevisit == day(2026, 10, 20))
        #expect(summary.visits == 4)
    }

    @Test("A date agreed on at the last visit counts if it is sooner than the rule")
    func agreed() throws {
        let sooner = [(VisitField.date, "2026-10-02"), (VisitField.nextDate, "2026-10-12")]
        let later = [(VisitField.date, "2026-10-02"), (VisitField.nextDate, "2027-10-12")]
        let dues = try [sooner, later].map { visit in
            try child([], visits: [visit.map { (field: $0.0, text: $0.1) }]).nextDue
        }
        #expect(dues == [day(2026, 10, 12), day(2026, 11, 2)])
    }

    @Test("A closed file has no visit due")
    func closed() throws {
        #expect(try child([(ChildField.status, "结案")]).nextDue == nil)
    }

    @Test("A unit's own rule is read back as it is written, and nonsense is none")
    func written() throws {
        #expect(VisitRule(VisitRule.standard.description) == .standard)
        let own = try #require(VisitRule("3d 14d 2m 1m calls"))
        #expect(own.countsCalls && own.interval(risk: 3, categories: []) == .days(3))
        #expect(
            VisitRule("3d 14d") == nil && VisitRule("0d 1m 1m 1m") == nil && VisitRule("") == nil)
    }
}
