/// Two benefits that a rule does not let stand in full beside each other, in one month at least. It
/// is shown, and a person settles it: nothing is blocked (domain section 4).
package struct BenefitOverlap: Hashable, Sendable {
    /// The one that was entered first in the list.
    package let first: HeldEntitlement
    /// The other.
    package let second: HeldEntitlement
    /// The first month of both.
    package let since: CalendarMonth
    /// The rule of that month.
    package let rule: BenefitPair

    /// The overlaps of a child's benefits, in the order of these.
    package static func all(
        among held: [HeldEntitlement], by benefits: UnitBenefits
    ) -> [BenefitOverlap] {
        held.indices.flatMap { place in
            held[(place + 1)...].compactMap { overlap(held[place], $0, by: benefits) }
        }
    }

    private static func overlap(
        _ first: HeldEntitlement, _ second: HeldEntitlement, by benefits: UnitBenefits
    ) -> BenefitOverlap? {
        guard let since = first.overlap(with: second) else { return nil }
        let rule =
            first.kind == second.kind
            ? BenefitPair(first.kind, second.kind, .excludes, source: "")
            : benefits.pair(first.kind, second.kind, on: since.firstDay)
        guard let rule, rule.relation != .together else { return nil }
        return BenefitOverlap(first: first, second: second, since: since, rule: rule)
    }
}
