import Casework
import Records
import Testing

struct RulePackTests {
    /// M13: what S4's table says of every unordered pair, written out by hand.
    private static let jinghong: Set<[Circumstance]> = [
        [.dead, .severelyDisabled], [.dead, .gravelyIll], [.dead, .outOfContact],
        [.dead, .inCustody],
        [.severelyDisabled, .severelyDisabled], [.severelyDisabled, .gravelyIll],
        [.severelyDisabled, .outOfContact], [.severelyDisabled, .inCustody],
        [.gravelyIll, .gravelyIll], [.gravelyIll, .outOfContact], [.gravelyIll, .inCustody],
        [.outOfContact, .outOfContact], [.outOfContact, .inCustody], [.inCustody, .inCustody],
    ]
    private static let gone: Set<Circumstance> = [.dead, .declaredMissing]
    private static let national: Set<Circumstance> = [
        .severelyDisabled, .gravelyIll, .inCustody, .inCompulsoryTreatment, .otherwiseDetained,
        .outOfContact, .guardianshipRevoked, .expelled,
    ]

    private func forEachPair(_ body: (ParentState, ParentState) -> Void) {
        for father in Circumstance.allCases {
            for mother in Circumstance.allCases { body(ParentState(father), ParentState(mother)) }
        }
    }

    @Test(
        "The fourteen cells of S4's matrix are unattended, and no other pair without a missing one")
    func jinghong() {
        #expect(Self.jinghong.count == 14)
        forEachPair { father, mother in
            let pair = [father.circumstance, mother.circumstance].sorted { one, other in
                one == .dead || (other != .dead && Self.rank(one) < Self.rank(other))
            }
            guard !pair.contains(.declaredMissing) else { return }
            let found = RulePacks.jinghong2018.judge(father, mother)
            #expect((found == .unattended) == Self.jinghong.contains(pair), "\(pair)")
        }
    }

    private static func rank(_ circumstance: Circumstance) -> Int {
        [.severelyDisabled, .gravelyIll, .outOfContact, .inCustody].firstIndex(of: circumstance)
            ?? 9
    }

    @Test(
        "Both dead, both missing, or one of each is an orphan by every pack",
        arguments: RulePacks.all)
    func orphans(pack: RulePack) {
        forEachPair { father, mother in
            let isOrphan = [father, mother].allSatisfy { Self.gone.contains($0.circumstance) }
            #expect((pack.judge(father, mother) == .orphan) == isOrphan)
        }
    }

    @Test(
        "By the rules of 2020 both are in S, or one is gone and the other in S"
    )
    func national() {
        forEachPair { father, mother in
            let pair = [father.circumstance, mother.circumstance]
            let unable = pair.count { Self.national.contains($0) }
            let gone = pair.count { Self.gone.contains($0) }
            let expected: Judgement =
                gone == 2
                ? .orphan
                : pair.contains(.unknown) ? .unclear : unable + gone == 2 ? .unattended : .cared
            #expect(RulePacks.national2020.judge(father, mother) == expected, "\(pair)")
        }
    }

    @Test("It does not matter which parent is which", arguments: RulePacks.all)
    func symmetric(pack: RulePack) {
        forEachPair { father, mother in
            #expect(pack.judge(father, mother) == pack.judge(mother, father))
        }
    }

    @Test(
        "2019 does not count expulsion yet, and Guangdong only beside the dead"
    )
    func differences() {
        let (expelled, ill) = (ParentState(.expelled), ParentState(.gravelyIll))
        #expect(RulePacks.national2019.judge(expelled, ill) == .cared)
        #expect(RulePacks.national2020.judge(expelled, ill) == .unattended)
        #expect(RulePacks.guangdong2020.judge(expelled, ill) == .cared)
        #expect(RulePacks.guangdong2020.judge(expelled, ParentState(.dead)) == .unattended)
        #expect(RulePacks.fangshan2014.judge(ill, ill) == .cared)
    }

    @Test("Guangdong: out of contact counts after six months, from a month that must be written")
    func waiting() throws {
        let pack = RulePacks.guangdong2020
        let since = try #require(CalendarMonth(year: 2026, month: 5))
        let lost = ParentState(.outOfContact, since: since)
        let november = try #require(CalendarMonth(year: 2026, month: 11))
        let october = try #require(CalendarMonth(year: 2026, month: 10))
        #expect(pack.judge(lost, ParentState(.dead), in: october) == .unattendedFrom(november))
        #expect(pack.judge(lost, ParentState(.dead), in: november) == .unattended)
        #expect(
            pack.judge(ParentState(.outOfContact), ParentState(.dead), in: november)
                == .sinceMissing(.outOfContact))
        #expect(pack.judge(ParentState(.outOfContact), ParentState(.dead)) == .unattended)
    }

    @Test("Concurrent changes of both parents are derived anew after the merge, never merged")
    func derivedAfterMerge() throws {
        var village = Clerk(1)
        var other = Clerk(2)
        let file = village.write(
            try begin([
                (ChildField.fatherCircumstance, "健在"), (ChildField.motherCircumstance, "健在"),
            ]))
        let seen = fold(file, village)
        var left = RecordEdits(Forms.child, of: seen)
        try left.set(try #require(Forms.child[ChildField.fatherCircumstance]), to: "死亡")
        var right = RecordEdits(Forms.child, of: seen)
        try right.set(try #require(Forms.child[ChildField.motherCircumstance]), to: "重病")
        village.write(left.operations, to: file)
        other.write(right.operations, to: file)
        let derived = DerivedCategory.all(of: fold(file, village, other), by: RulePacks.standard)
        #expect(derived.map(\.judgement) == [.unattended])
    }

    @Test("While people disagree about a parent, what depends on it is disputed")
    func disputed() throws {
        var village = Clerk(1)
        var other = Clerk(2)
        let file = village.write(try begin([(ChildField.motherCircumstance, "死亡")]))
        village.write(
            [.write(.field(ChildField.fatherCircumstance), .integer(3), replacing: [])], to: file)
        other.write(
            [.write(.field(ChildField.fatherCircumstance), .integer(1), replacing: [])], to: file)
        let gaps = CategoryGap.all(of: fold(file, village, other), by: RulePacks.standard)
        #expect(gaps == [.disputed(category: Category.orphan)])
    }

    @Test("A category that follows and is missing, and one that does not follow, are gaps")
    func gaps() throws {
        var clerk = Clerk(1)
        let file = clerk.write(
            try begin([
                (ChildField.fatherCircumstance, "死亡"), (ChildField.motherCircumstance, "服刑"),
                (ChildField.categories, "孤儿"),
            ]))
        let gaps = CategoryGap.all(of: fold(file, clerk), by: RulePacks.standard)
        guard case .unfounded(Category.orphan, _) = gaps.first,
            case .missing(let derived) = gaps.last
        else {
            Issue.record("\(gaps)")
            return
        }
        #expect(gaps.count == 2 && derived.judgement == .unattended)
        #expect(!derived.wording.chinese.contains("服刑"), "custody is sealed")
    }
}
