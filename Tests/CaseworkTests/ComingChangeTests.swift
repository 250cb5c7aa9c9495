import Casework
import Records
import Testing

@Suite("What is coming") struct ComingChangeTests {
    private func changes(
        _ child: HelpedChild, on today: CalendarDay, by benefits: UnitBenefits = .standard
    ) -> [ComingChange] {
        ComingChange.all(
            of: ChildSummary(child.record), by: benefits, from: today,
            to: today.adding(months: ComingChange.monthsAhead))
    }

    @Test(
        "M50 The birthdays of 3, 6, 16 and 18 are told half a year ahead",
        arguments: [3, 6, 16, 18])
    func ages(age: Int) throws {
        let child = try HelpedChild([(ChildField.birthDate, "2010-03-04")])
        let birthday = day(2010 + age, 3, 4)
        let found = changes(child, on: birthday.adding(months: -5))
        #expect(found.map(\.day) == [birthday])
        let ages = found.compactMap { change -> Int? in
            if case .age(let transition) = change.matter { transition.age } else { nil }
        }
        #expect(ages == [age])
        #expect(changes(child, on: birthday.adding(days: 1)).isEmpty)
        #expect(changes(child, on: birthday.adding(months: -7)).isEmpty)
    }

    @Test("M49 A benefit that ends with an age is told ahead, and so is one with a last month")
    func endings() throws {
        var child = try HelpedChild([(ChildField.birthDate, "2020-03-04")])
        try child.grant(Benefit.rehabilitation, from: "2024-01")
        try child.grant(Benefit.careAllowance, from: "2024-01", to: "2026-12")
        let found = changes(child, on: day(2026, 10, 11))
        #expect(found.map(\.day) == [day(2027, 1, 1), day(2027, 3, 4)])
        #expect(
            found.map(\.matter) == [
                .ended(kind: Benefit.careAllowance),
                .outgrown(kind: Benefit.rehabilitation, age: 7),
            ])
        #expect(child.facts().endings == found)
    }

    @Test(
        "M49 What goes on while a child is at school does not end with the age",
        arguments: [(state: "中职", ends: 0), (state: "毕业", ends: 1)])
    func atSchool(state: String, ends: Int) throws {
        var child = try HelpedChild([
            (ChildField.birthDate, "2009-03-04"), (ChildField.categories, "孤儿"),
            (ChildField.schoolState, state),
        ])
        try child.grant(Benefit.orphanAllowance, from: "2024-01")
        let matters = changes(child, on: day(2026, 10, 11)).map(\.matter)
        let outgrown = ComingChange.Matter.outgrown(kind: Benefit.orphanAllowance, age: 18)
        #expect(matters.count { $0 == outgrown } == ends)
    }

    @Test("Of a closed file nothing is coming")
    func closed() throws {
        let child = try HelpedChild([
            (ChildField.birthDate, "2020-03-04"), (ChildField.status, "结案"),
        ])
        #expect(changes(child, on: day(2025, 12, 1)).isEmpty)
    }
}
