import Casework
import Records
import Testing

/// Visits and what else is due after something happened (M17–M19, M21).
@Suite("Following up") struct FollowUpTests {
    /// A file with entries, each in a change of its own.
    private struct Story {
        var clerk = Clerk(1)
        let file: Dot
        var record: Record { fold(file, clerk) }

        init(_ texts: [(Int, String)] = []) throws {
            file = clerk.write(
                try begin([(ChildField.name, "测甲"), (ChildField.surveyDate, "2026-01-01")] + texts))
        }

        @discardableResult
        mutating func add(_ collection: Int, _ texts: [(field: Int, text: String)]) throws -> Dot {
            var edits = RecordEdits(Forms.child, of: record)
            try edits.addEntry(to: try #require(Forms.child[collection]), texts)
            return clerk.write(edits.operations, to: file)
        }

        mutating func visit(_ date: String, tier: String = "2", place: String = "1") throws {
            try add(
                ChildField.visits,
                [(VisitField.date, date), (VisitField.tier, tier), (VisitField.place, place)])
        }

        mutating func close(reason: String, on day: CalendarDay) throws {
            var edits = RecordEdits(Forms.child, of: record)
            try edits.close(status: ChildStatus.closed, reason: reason, on: day)
            clerk.write(edits.operations, to: file)
        }
    }

    private func clocks(_ story: Story, until day: CalendarDay? = nil) -> [Int] {
        ChildSummary(story.record, until: day).openItems.map(\.clock)
    }

    @Test("M17 A child at high risk is due weekly, one in difficulty monthly")
    func monthly() throws {
        var story = try Story([(ChildField.risk, "高")])
        try story.visit("2026-03-04")
        #expect(ChildSummary(story.record).nextDue == day(2026, 3, 11))
        story = try Story([(ChildField.categories, "孤儿")])
        try story.visit("2026-03-04")
        #expect(ChildSummary(story.record).nextDue == day(2026, 4, 4))
    }

    @Test("M17 After a major change a visit is due within a day, until someone has been there")
    func majorChange() throws {
        var story = try Story()
        let kind = (field: EntryFieldNumber.Event.kind, text: "5")
        try story.add(ChildField.events, [(EntryFieldNumber.Event.day, "2026-03-04"), kind])
        let item = try #require(story.record.openItems.first)
        #expect(item.clock == 90)
        #expect(item.deadline(by: .published, on: day(2026, 3, 4)).day == day(2026, 3, 5))
        try story.visit("2026-03-03")
        try story.visit("2026-03-05", place: "2")
        try story.visit("2026-03-05", tier: "1")
        #expect(clocks(story) == [90], "before it, by telephone and by a neighbour is no visit")
        try story.visit("2026-03-05", tier: "3")
        #expect(clocks(story).isEmpty)
    }

    @Test("M17 A visit that is entered for a year to come does not end what is due")
    func mistyped() throws {
        var story = try Story()
        let kind = (field: EntryFieldNumber.Event.kind, text: "8")
        try story.add(ChildField.events, [(EntryFieldNumber.Event.day, "2026-03-04"), kind])
        try story.visit("2206-03-05")
        #expect(ChildSummary(story.record).dependsOnDay(day(2026, 3, 6)))
        #expect(clocks(story, until: day(2026, 3, 6)) == [90])
    }

    @Test("M18 Neighbours, village and township visit in series that do not count for each other")
    func series() throws {
        var story = try Story()
        try story.visit("2026-03-01", tier: "2")
        try story.visit("2026-03-20", tier: "3")
        try story.visit("2026-03-25", tier: "1")
        let series = VisitSeries(of: story.record, by: .standard)
        #expect(series.last == day(2026, 3, 1) && series.lastRevisit == day(2026, 3, 20))
        #expect(series.lastNeighbour == day(2026, 3, 25) && series.count == 3)
        let summary = ChildSummary(story.record)
        #expect(summary.nextDue == day(2026, 4, 1))
        #expect(summary.nextRevisit(by: .standard, on: day(2026, 4, 1)) == day(2026, 4, 20))
    }

    @Test("M18 The neighbour who looks after a child has a name and dates in the file")
    func neighbour() throws {
        var story = try Story()
        try story.add(
            ChildField.neighbours,
            [
                (EntryFieldNumber.Neighbour.name, "玉罕"),
                (EntryFieldNumber.Neighbour.from, "2026-01-01"),
            ])
        let entry = try #require(story.record.currentEntries(of: ChildField.neighbours).first)
        #expect(entry.value(EntryFieldNumber.Neighbour.name) == .text("玉罕"))
        #expect(Forms.child[ChildField.neighbours]?.upkeep == .amended)
    }

    @Test("M19 A child that returned is followed up until someone ends it")
    func afterReturn() throws {
        var story = try Story()
        try story.add(
            ChildField.followUps,
            [
                (EntryFieldNumber.FollowUp.reason, "1"),
                (EntryFieldNumber.FollowUp.from, "2026-03-01"),
                (EntryFieldNumber.FollowUp.months, "1"),
            ])
        #expect(ChildSummary(story.record).nextFollowUp == day(2026, 4, 1))
        try story.visit("2026-03-30", tier: "4")
        #expect(ChildSummary(story.record).nextFollowUp == day(2026, 4, 30))
        try story.visit("2026-04-20", tier: "2")
        #expect(ChildSummary(story.record).nextFollowUp == day(2026, 4, 30))
        var edits = RecordEdits(Forms.child, of: story.record)
        let field = try #require(Forms.child[ChildField.followUps])
        let entry = try #require(story.record.currentEntries(of: ChildField.followUps).first)
        var draft = try edits.correction(of: .entry(entry.id), in: field)
        try draft.set(EntryFieldNumber.FollowUp.to, to: "2026-04-15")
        try edits.add(draft)
        story.clerk.write(edits.operations, to: story.file)
        #expect(ChildSummary(story.record).nextFollowUp == nil)
    }

    @Test("M19 A file closed as helped is followed up for a year, and those visits reopen nothing")
    func afterClosing() throws {
        var story = try Story()
        try story.close(reason: "1", on: day(2026, 3, 1))
        let closed = ChildSummary(story.record)
        #expect(closed.isClosed && closed.nextDue == nil)
        #expect(closed.nextFollowUp == day(2026, 6, 1))
        try story.visit("2026-06-02", tier: "4")
        let visited = ChildSummary(story.record)
        #expect(visited.nextFollowUp == day(2026, 9, 2) && !visited.isEditedAfterClosing)
        try story.visit("2026-12-02", tier: "4")
        #expect(ChildSummary(story.record).nextFollowUp == nil, "the next would be past the year")
        try story.visit("2026-12-05", tier: "2")
        #expect(ChildSummary(story.record).isEditedAfterClosing)
    }

    @Test(
        "M19 A file closed for another reason, or opened again, is not followed up",
        arguments: ["2", "3", "5"])
    func otherReasons(reason: String) throws {
        var story = try Story()
        try story.close(reason: reason, on: day(2026, 3, 1))
        #expect(ChildSummary(story.record).nextFollowUp == nil)
        story = try Story()
        try story.close(reason: "1", on: day(2026, 3, 1))
        var edits = RecordEdits(Forms.child, of: story.record)
        try edits.reopen()
        story.clerk.write(edits.operations, to: story.file)
        #expect(ChildSummary(story.record).nextFollowUp == nil)
    }

    @Test("M19 Two who end a follow-up on different days disagree, and it ends with the later")
    func disputedEnd() throws {
        var story = try Story()
        let entry = try story.add(
            ChildField.followUps,
            [
                (EntryFieldNumber.FollowUp.reason, "1"),
                (EntryFieldNumber.FollowUp.from, "2026-03-01"),
            ])
        let id = EntryID(dot: entry, ordinal: 0)
        let cell = Cell.entry(ChildField.followUps, id, EntryFieldNumber.FollowUp.to)
        var other = Clerk(2)
        story.clerk.write(
            [.write(cell, day(2026, 4, 1).value, replacing: [])], to: story.file)
        other.write([.write(cell, day(2026, 12, 1).value, replacing: [])], to: story.file)
        let both = fold(story.file, story.clerk, other)
        #expect(both.conflicts(Forms.child.rule(for:)).count == 1)
        #expect(ChildSummary(both).nextFollowUp == day(2026, 6, 1))
    }

    @Test("M19 A unit sets how often it follows up; the setting reads back as it was written")
    func rule() throws {
        let rule = try #require(VisitRule("7d 1m 3m 1m 2m calls"))
        #expect(rule.followUp == .months(2) && rule.countsCalls)
        #expect(VisitRule(rule.description) == rule)
        #expect(VisitRule("7d 1m 3m 1m")?.followUp == VisitRule.standardFollowUp)
        #expect(VisitRule("7d 1m 3m 1m 2m 2m") == nil)
    }

    @Test("M21 What a guardian agreed to stays open from its day until the result is written")
    func talk() throws {
        var story = try Story()
        let first: [(field: Int, text: String)] = [
            (EntryFieldNumber.Talk.date, "2026-03-04"), (EntryFieldNumber.Talk.guardian, "岩龙"),
            (EntryFieldNumber.Talk.checkOn, "2026-03-20"),
        ]
        try story.add(ChildField.guardianTalks, first)
        let item = try #require(story.record.openItems.first)
        #expect(item.clock == 91)
        #expect(item.deadline(by: .published, on: day(2026, 3, 4)).day == day(2026, 3, 20))
        var edits = RecordEdits(Forms.child, of: story.record)
        var draft = try edits.correction(
            of: .entry(item.entry), in: try #require(Forms.child[ChildField.guardianTalks]))
        try draft.set(EntryFieldNumber.Talk.result, to: "已返校")
        try edits.add(draft)
        story.clerk.write(edits.operations, to: story.file)
        #expect(clocks(story).isEmpty)
        var plain = try Story()
        try plain.add(ChildField.guardianTalks, [(EntryFieldNumber.Talk.date, "2026-03-04")])
        #expect(clocks(plain).isEmpty, "nothing was agreed")
    }

    @Test("What is entered for a day to come is doubted")
    func toCome() throws {
        var story = try Story()
        try story.add(
            ChildField.events,
            [(EntryFieldNumber.Event.day, "2206-03-04"), (EntryFieldNumber.Event.kind, "9")])
        let warnings = ChildDoubts.warnings(of: story.record, on: day(2026, 3, 4))
        let wanted = Warning(
            ChildField.events, entryField: EntryFieldNumber.Event.day, .dayToCome)
        #expect(warnings.contains(wanted))
    }

    @Test("A summary with all that follows comes back from its bytes as it was")
    func bytes() throws {
        var story = try Story([(ChildField.residenceUnit, "外县某村")])
        try story.add(
            ChildField.followUps,
            [
                (EntryFieldNumber.FollowUp.reason, "1"),
                (EntryFieldNumber.FollowUp.from, "2026-03-01"),
            ])
        var summary = ChildSummary(story.record)
        summary.assessedRisk = RiskLevel.high
        summary.residence = Fixture.unit("7")
        #expect(summary.livesElsewhere)
        let encoded = RecordSummary.child(summary).encode()
        #expect(try RecordSummary.decode(encoded) == .child(summary))
    }
}
