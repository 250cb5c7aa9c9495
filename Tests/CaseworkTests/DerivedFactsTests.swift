import Casework
import Records
import Testing

@Suite("What follows from a file") struct DerivedFactsTests {
    private func facts(
        _ texts: [(Int, String)], on today: CalendarDay = day(2026, 10, 11)
    ) throws -> DerivedFacts {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.surveyDate, "2026-09-01")] + texts))
        let record = fold(file, clerk)
        return DerivedFacts(
            of: record, ChildSummary(record), by: RulePacks.standard, .standard, on: today)
    }

    @Test("The next visit is told with its reason, and by how many days it is late")
    func visit() throws {
        let late = try facts([])
        #expect(late.nextVisit?.day == day(2026, 10, 1) && late.overdueDays == 10)
        #expect(
            late.wordings.last?.english
                == "next visit 2026-10-01 (monthly, never visited since the child was found on "
                + "2026-09-01), 10 days late")
        let byOne = try facts([], on: day(2026, 10, 2)).wordings.last
        #expect(byOne?.english.hasSuffix("), 1 day late") == true)
        #expect(late.wordings.last?.chinese.hasSuffix(",逾期10天") == true)
        #expect(try facts([], on: day(2026, 10, 1)).overdueDays == 0)
    }

    @Test("Of a closed file no visit is due")
    func closed() throws {
        let closed = try facts([(ChildField.status, "结案")])
        #expect(closed.nextVisit == nil && closed.wordings.isEmpty)
    }

    @Test("A birthday is told half a year ahead, and not a day earlier")
    func birthday() throws {
        let born = [(ChildField.birthDate, "2011-04-10")]
        #expect(try facts(born).transitions.map(\.age) == [16])
        #expect(try facts(born, on: day(2026, 10, 10)).transitions.isEmpty)
    }

    @Test("Categories come before the gaps between them and what the file says")
    func order() throws {
        let orphan = try facts([
            (ChildField.fatherCircumstance, "死亡"), (ChildField.motherCircumstance, "死亡"),
        ])
        #expect(orphan.categories.map(\.judgement) == [.orphan])
        #expect(orphan.gaps == [.missing(orphan.categories[0])])
        #expect(
            orphan.wordings.prefix(2) == [
                orphan.categories[0].wording, orphan.gaps[0].wording,
            ])
    }
}
