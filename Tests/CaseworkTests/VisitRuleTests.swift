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

    @Test("Of the children in the work those count whose visit is late or falls within seven days")
    func load() throws {
        var closed = try child([])
        closed.status = ChildStatus.closed
        let due = try child([])  // on 1 October
        let known = [due, due, closed].map {
            KnownChild(
                record: Dot(log: Fixture.unit("1"), number: 1), unit: Fixture.unit("1"),
                summary: $0)
        }
        let load = { (today: CalendarDay) in
            let load = VisitLoad(of: known, on: today)
            return [load.due, load.overdue]
        }
        #expect(load(day(2026, 9, 23)) == [0, 0])
        #expect(load(day(2026, 9, 24)) == [2, 0])
        #expect(load(day(2026, 10, 1)) == [2, 0])
        #expect(load(day(2026, 10, 2)) == [0, 2])
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

    @Test("A visit on a day that is still to come counts in no series until then")
    func mistyped() throws {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.surveyDate, "2026-09-01")]))
        for date in ["2026-10-02", "2206-03-04"] {
            var edits = RecordEdits(Forms.child, of: fold(file, clerk))
            try edits.addEntry(
                to: try #require(Forms.child[ChildField.visits]), [(VisitField.date, date)])
            clerk.write(edits.operations, to: file)
        }
        let record = fold(file, clerk)
        #expect(ChildSummary(record).dependsOnDay(day(2026, 11, 21)))
        let today = ChildSummary(record, until: day(2026, 11, 21))
        #expect(today.lastVisit == day(2026, 10, 2) && today.nextDue == day(2026, 11, 2))
        #expect(today.visits == 2)
    }

    @Test("Nobody is never due: without a survey the file's beginning counts, or the day itself")
    func alwaysDue() throws {
        let today = day(2026, 11, 21)
        let bare = [(ChildField.name, "岩温")]
        var clerk = Clerk(1)
        let begun = clerk.write(try begin(bare))
        #expect(ChildSummary(fold(begun, clerk)).nextDue == day(2026, 10, 21))
        let later = clerk.write(try begin(bare + [(ChildField.surveyDate, "2206-09-01")]))
        let ahead = ChildSummary(fold(later, clerk))
        #expect(!ahead.dependsOnDay(today) && ahead.nextDue == day(2206, 10, 1))
        let come = ChildSummary(fold(later, clerk), until: today)
        #expect(come.nextDue == day(2026, 10, 21))
        #expect(ahead.found(until: today) == come)
        #expect(come.found(until: today) == nil)
        clerk.time = 0
        let lost = fold(clerk.write(try begin(bare)), clerk)
        #expect(ChildSummary(lost).nextDue == nil)
        let known = ChildSummary(lost, until: today)
        #expect(ChildSummary(lost).found(until: today) == known)
        #expect(known.nextDue == today && known.nextRevisit(by: .standard, on: today) == today)
    }

    @Test("A visit's own doubts are found again in the file, under its own fields")
    func doubts() throws {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.birthDate, "2015-03-18")]))
        var edits = RecordEdits(Forms.child, of: fold(file, clerk))
        let visits = try #require(Forms.child[ChildField.visits])
        try edits.addEntry(to: visits, [(VisitField.date, "2026-11-22"), (VisitField.mood, "?")])
        try edits.addEntry(
            to: visits, [(VisitField.date, "2014-01-01"), (VisitField.nextDate, "上月")])
        clerk.write(edits.operations, to: file)
        let record = fold(file, clerk)
        let doubt = { (field: Int, matter: WarningMatter) in
            Warning(ChildField.visits, entryField: field, matter)
        }
        let found = ChildDoubts.warnings(of: record, on: day(2026, 11, 21))
        #expect(found.contains(doubt(VisitField.date, .afterToday)))
        #expect(found.contains(doubt(VisitField.date, .beforeBirth)))
        #expect(found.contains(doubt(VisitField.nextDate, .notADay("上月"))))
        #expect(edits.warnings.contains(doubt(VisitField.nextDate, .notADay("上月"))))
        #expect(
            Forms.child.label(of: doubt(VisitField.nextDate, .afterToday)).chinese.hasPrefix("走访"))
        #expect(!ChildDoubts.warnings(of: record).contains(doubt(VisitField.date, .afterToday)))
    }

    @Test("A unit's rule that cannot be read is doubted, and a pack goes by name or title")
    func unitSettings() throws {
        let rule = try #require(Forms.unit[UnitForm.visitRule])
        let pack = try #require(Forms.unit[UnitForm.rulePack])
        #expect(try rule.parse("3d 14d 2m 1m").warnings.isEmpty)
        #expect(try rule.parse("随便").warnings.map(\.matter) == [.notAVisitRule("随便")])
        #expect(try pack.parse("fangshan-2014").warnings.isEmpty)
        #expect(try pack.parse("随便").warnings.map(\.matter) == [.notARulePack("随便")])
        #expect(RulePacks.named("房山区 2014年试点") == RulePacks.fangshan2014)
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
