package import Records

/// What follows for the help of a child from the file on a day. It is shown, and never stored.
package struct HelpFacts: Hashable, Sendable {
    /// What does not fit together.
    package let doubts: [HelpDoubt]
    /// What the child should have and has not (M43).
    package let gaps: [BenefitGap]
    /// The ends of benefits in the next months; birthdays are told by `DerivedFacts`.
    package let endings: [ComingChange]

    /// - Parameters:
    ///   - summary: of the same child.
    ///   - benefits: the rules of the unit that works on the file.
    ///   - opensSealed: whether sealed kinds are named; the caller has recorded the opening.
    package init(
        of record: Record, _ summary: ChildSummary, by benefits: UnitBenefits, _ pack: RulePack,
        on today: CalendarDay, opensSealed: Bool
    ) {
        doubts =
            HelpDoubts(
                record: record, benefits: benefits, today: today, opensSealed: opensSealed
            ).all
        gaps = BenefitGap.all(of: summary, by: benefits, pack, on: today)
        let last = today.adding(months: ComingChange.monthsAhead)
        endings = ComingChange.all(of: summary, by: benefits, from: today, to: last)
            .filter { if case .age = $0.matter { false } else { true } }
    }
}
