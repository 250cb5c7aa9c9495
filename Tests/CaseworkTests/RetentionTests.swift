import Casework
import Records
import Testing
import Wire

/// Domain section 3: majority, closing, death and a move let the time run for which a file is kept.
@Suite("How long a file is kept") struct RetentionTests {
    private let today: CalendarDay

    init() throws { today = try Self.day(2026, 3, 4) }

    private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDay {
        try #require(CalendarDay(year: year, month: month, day: day))
    }

    private func closed(_ status: Int, on day: CalendarDay?) -> ChildSummary {
        var child = ChildSummary()
        child.status = status
        child.closedOn = day
        return child
    }

    private func kept(
        _ child: ChildSummary, by rules: [[RetentionRule]] = []
    ) throws -> Retention {
        try #require(Retention(child, by: rules, on: today))
    }

    @Test("Each reason has a time of its own, from its own day")
    func reasons() throws {
        let end = try Self.day(2024, 5, 6)
        for (status, reason, year) in [
            (ChildStatus.died, RetentionReason.death, 2027), (ChildStatus.closed, .closing, 2027),
            (ChildStatus.moved, .move, 2025),
        ] {
            let kept = try kept(closed(status, on: end))
            #expect(kept.rule.reason == reason && kept.start == end)
            #expect(try kept.due == Self.day(year, 5, 6))
            #expect(kept.isOver(on: today) == (year < 2026))
        }
        var child = closed(ChildStatus.ofAge, on: end)
        child.birthDay = try Self.day(2004, 1, 2)
        let kept = try kept(child)
        #expect(try kept.rule.reason == .majority && kept.start == Self.day(2022, 1, 2))
        #expect(kept.isOver(on: today))
    }

    @Test("A child in the work and under age has no such time")
    func open() throws {
        var child = ChildSummary()
        #expect(Retention(child, by: [], on: today) == nil)
        child.birthDay = try Self.day(2008, 3, 5)
        #expect(Retention(child, by: [], on: today) == nil)
        child.birthDay = try Self.day(2008, 3, 4)
        #expect(try kept(child).blocks == [.open])
    }

    @Test("An open danger, a disagreement, a late entry, or a missing day keeps the file")
    func blocks() throws {
        var child = closed(ChildStatus.closed, on: try Self.day(2010, 1, 1))
        #expect(try kept(child).isOver(on: today))
        child.openReports = 1
        #expect(try kept(child).blocks == [.unfinished(count: 1, isDanger: true)])
        child.openReports = 0
        (child.hardConflicts, child.softConflicts) = (1, 2)
        #expect(try kept(child).blocks == [.conflicts(3)])
        (child.hardConflicts, child.softConflicts) = (0, 0)
        child.isEditedAfterClosing = true
        #expect(try kept(child).blocks == [.editedAfterClosing])
        let dayless = try kept(closed(ChildStatus.closed, on: nil))
        #expect(dayless.blocks == [.noDay] && dayless.due == nil && !dayless.isOver(on: today))
    }

    @Test("A family is kept for the child whose file is kept longest, or for one that is unknown")
    func family() throws {
        var family = FamilySummary()
        let early = try kept(closed(ChildStatus.moved, on: try Self.day(2020, 1, 1)))
        let late = try kept(closed(ChildStatus.closed, on: try Self.day(2024, 5, 6)))
        let of = { (children: [Retention?], unknown: Int) in
            Retention(family, children: children, unknown: unknown, on: today)
        }
        #expect(of([early, nil], 0) == nil)
        #expect(try of([early, late], 0)?.due == Self.day(2027, 5, 6))
        #expect(of([early], 0)?.isOver(on: today) == true)
        #expect(of([], 0)?.isOver(on: today) == true)
        #expect(of([early], 2)?.blocks == [.unknownChildren(2)])
        let dayless = try kept(closed(ChildStatus.closed, on: nil))
        #expect(of([early, dayless], 0)?.blocks == [.children(1)])
        family.softConflicts = 1
        let torn = Retention(family, children: [early], unknown: 0, on: today)
        #expect(torn?.blocks == [.conflicts(1)])
    }

    @Test("The nearest unit's rule holds, of several the one that began last, none before its day")
    func rules() throws {
        let child = closed(ChildStatus.closed, on: try Self.day(2020, 1, 1))
        let rule = { (years: Int, from: CalendarDay?) in
            RetentionRule(.closing, years: years, from: from, basis: "县规定")
        }
        let (past, late) = (try Self.day(2025, 1, 1), try Self.day(2027, 1, 1))
        let village = [rule(5, nil), rule(8, past), rule(1, late)]
        #expect(try kept(child, by: [village, [rule(9, nil)]]).rule.years == 8)
        #expect(try kept(child, by: [[rule(1, late)], [rule(9, nil)]]).rule.years == 9)
        #expect(try kept(child, by: [[rule(1, late)]]).rule.basis != "县规定")
    }

    @Test("An erasure is read from its change as it was stated, and nothing from any other change")
    func erasure() throws {
        let log = Identifier(high: 1, low: 2)
        let sums = (1...300).map { Identifier(high: 7, low: UInt64($0)) }
        let stone = Tombstone(
            record: Dot(log: log, number: 5), kind: .child, ground: 6, day: today, note: "来函",
            changes: 300)
        let erasure = Erasure(stone, [Erasure.Part(log: log, sums: sums)])
        let change = Change(
            record: nil, kind: .erasure, time: 0, form: 0, operations: erasure.operations)
        let read = try #require(Erasure(change))
        #expect(read.tombstone == stone)
        #expect(read.parts.flatMap(\.sums) == sums && read.parts.allSatisfy { $0.log == log })
        let others: [(Dot?, RecordKind)] = [(stone.record, .erasure), (nil, .child)]
        for (record, kind) in others {
            let other = Change(
                record: record, kind: kind, time: 0, form: 0, operations: erasure.operations)
            #expect(Erasure(other) == nil)
        }
        let bytes = RecordSummary.erasure(stone).encode()
        #expect(try RecordSummary.decode(bytes) == .erasure(stone))
    }
}
