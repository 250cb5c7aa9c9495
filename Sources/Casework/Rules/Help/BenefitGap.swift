/// A benefit whose conditions a child meets without having it, or without being paid (应保尽保,
/// M43), with the reason as far as it is known. It is for a person to look at; nothing is decided.
package struct BenefitGap: Hashable, Sendable {
    /// By the code list of benefits.
    package let kind: Int
    /// Why; what is not known is to be found out.
    package let ground: Ground
    /// The document by which it is due.
    package let source: String

    /// Why a child who meets the conditions has nothing.
    package enum Ground: Hashable, Sendable {
        /// Someone found out: by the code list of reasons, 0 in other words.
        case explained(Int)
        /// It is applied for and not decided.
        case applied
        /// Not beside another benefit, which the child has.
        case excluded(by: Int)
        /// A survey says that the child receives it, and no decision is registered.
        case surveyOnly
        /// The child is not registered anywhere yet (M60).
        case notRegistered
        /// It was decided, and the month before last is not noted as paid: the last that is.
        case behind(CalendarMonth?)
        /// Nobody knows yet.
        case unknown
    }

    /// The gaps of one child, in the order of the rules; each kind once.
    package static func all(
        of child: ChildSummary, by benefits: UnitBenefits, _ pack: RulePack, on today: CalendarDay
    ) -> [BenefitGap] {
        guard !child.isClosed else { return [] }
        let categories = child.help.categories(beside: child.categories, by: pack)
        var gaps: [BenefitGap] = []
        for rule in benefits.entitlements(on: today)
        where !Benefit.isSealed(rule.kind) && !gaps.contains(where: { $0.kind == rule.kind })
            && rule.isMet(by: child.help, in: categories, born: child.birthDay, on: today)
        {
            guard let ground = ground(for: rule, child.help, benefits, today) else { continue }
            gaps.append(BenefitGap(kind: rule.kind, ground: ground, source: rule.source))
        }
        return gaps
    }

    /// Why the child lacks what a rule grants; nil if nothing is lacking.
    private static func ground(
        for rule: EntitlementRule, _ child: HelpSummary, _ benefits: UnitBenefits,
        _ today: CalendarDay
    ) -> Ground? {
        let month = CalendarMonth(of: today)
        let held = child.held.filter { $0.isDue(in: month) }
        let ofKind = held.filter { $0.kind == rule.kind }
        if let first = ofKind.first {
            let isPaid = ofKind.contains { !$0.isBehind(in: month) }
            return isPaid
                ? nil : .behind(ofKind.compactMap(\.paidThrough).max() ?? first.paidThrough)
        }
        if let known = child.explained.first(where: { $0.kind == rule.kind }) {
            return .explained(known.reason)
        }
        if child.applied.contains(rule.kind) { return .applied }
        let other = held.first {
            benefits.pair($0.kind, rule.kind, on: today)?.relation == .excludes
        }
        if let other { return .excluded(by: other.kind) }
        if child.surveyed.contains(rule.kind) { return .surveyOnly }
        let isUnregistered = Registration.missing.contains(child.registration)
        return rule.isForRegistered && isUnregistered ? .notRegistered : .unknown
    }
}
