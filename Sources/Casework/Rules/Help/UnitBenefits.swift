package import Records

/// The benefit rules that count for a unit on a day: of what the units from it up to the root say,
/// the nearest goes first; where none says anything, the pack, and where none names one, the
/// standard.
package struct UnitBenefits: Hashable, Sendable {
    private let packs: [Term<BenefitRules>]
    private let own: [Term<EntitlementRule>]
    private let pairs: [Term<BenefitPair>]

    /// A rule from its first to its last day, both included, as decisions on benefits name them.
    private struct Term<Rule: Hashable & Sendable>: Hashable, Sendable {
        let rule: Rule
        let from: CalendarDay?
        let to: CalendarDay?

        func holds(on day: CalendarDay) -> Bool {
            (from ?? .earliest) <= day && day <= (to ?? .latest)
        }
    }

    /// - Parameter units: the records of the unit and of those above it, from the unit upwards.
    package init(_ units: [Record]) {
        packs = Self.rules(of: units, UnitForm.benefitPacks) { entry in
            BenefitRules.numbered(entry.code(EntryFieldNumber.BenefitPack.pack)).map {
                Term(
                    rule: $0, from: entry.day(EntryFieldNumber.BenefitPack.from),
                    to: entry.day(EntryFieldNumber.BenefitPack.to))
            }
        }
        own = Self.rules(of: units, UnitForm.localBenefits) { entry in
            EntitlementRule(entry).map {
                Term(
                    rule: $0, from: entry.day(EntryFieldNumber.LocalBenefit.from),
                    to: entry.day(EntryFieldNumber.LocalBenefit.to))
            }
        }
        pairs = Self.rules(of: units, UnitForm.benefitPairs) { entry in
            BenefitPair(entry).map {
                Term(
                    rule: $0, from: entry.day(EntryFieldNumber.BenefitPair.from),
                    to: entry.day(EntryFieldNumber.BenefitPair.to))
            }
        }
    }

    private static func rules<Rule>(
        of units: [Record], _ collection: Int, _ rule: (Entry) -> Term<Rule>?
    ) -> [Term<Rule>] {
        units.flatMap { unit in
            unit.entries(of: collection).filter(\.isCurrent).compactMap(rule)
        }
    }

    /// The pack of a day.
    package func pack(on day: CalendarDay) -> BenefitRules {
        packs.first { $0.holds(on: day) }?.rule ?? .standard
    }

    /// To whom what is due on a day: what the units themselves grant, then the pack.
    package func entitlements(on day: CalendarDay) -> [EntitlementRule] {
        own.filter { $0.holds(on: day) }.map(\.rule) + pack(on: day).entitlements
    }

    /// What is said of two benefits on a day; nil if nothing is, and they stand beside each other.
    package func pair(_ one: Int, _ other: Int, on day: CalendarDay) -> BenefitPair? {
        pairs.first { $0.holds(on: day) && $0.rule.isAbout(one, other) }?.rule
            ?? pack(on: day).pairs.first { $0.isAbout(one, other) }
    }
}

extension Entry {
    /// The code that counts for now; 0 where none stands.
    func code(_ field: Int) -> Int { Optional(value(field)).code }

    /// The text that counts for now; empty where none stands.
    func text(_ field: Int) -> String { Optional(value(field)).text }

    /// The day that counts for now.
    func day(_ field: Int) -> CalendarDay? { CalendarDay(value(field)) }

    /// The month that counts for now.
    func month(_ field: Int) -> CalendarMonth? { CalendarMonth(value(field)) }
}

extension EntitlementRule {
    /// An age that a peer wrote, which may be any number; nil where none stands.
    private static func age(_ written: Int) -> Int? {
        written == 0 ? nil : min(max(written, 0), 100)
    }

    /// As a unit's own entry says it; nil without a kind of the code list.
    fileprivate init?(_ entry: Entry) {
        let kind = entry.code(EntryFieldNumber.LocalBenefit.kind)
        guard CodeLists.benefit[kind] != nil else { return nil }
        let category = entry.code(EntryFieldNumber.LocalBenefit.category)
        let grade = entry.code(EntryFieldNumber.LocalBenefit.grade)
        let below = Self.age(entry.code(EntryFieldNumber.LocalBenefit.ageBelow))
        let from = Self.age(entry.code(EntryFieldNumber.LocalBenefit.ageFrom))
        let ground = Ground(
            categories: category == 0 ? [] : [category],
            grades: grade < 1 ? [] : Array(1...min(grade, 4)))
        self.init(
            kind, [ground], ageFrom: from, ageBelow: below ?? 18,
            isForRegistered: entry.value(EntryFieldNumber.LocalBenefit.registered)
                == .boolean(true), source: entry.text(EntryFieldNumber.LocalBenefit.source))
    }
}

extension BenefitPair {
    /// As a unit's own entry says it; nil if a part of it is no code.
    fileprivate init?(_ entry: Entry) {
        let relation = BenefitRelation(
            rawValue: entry.code(EntryFieldNumber.BenefitPair.relation))
        guard let relation else { return nil }
        self.init(
            entry.code(EntryFieldNumber.BenefitPair.first),
            entry.code(EntryFieldNumber.BenefitPair.second), relation,
            source: entry.text(EntryFieldNumber.BenefitPair.source))
    }
}
