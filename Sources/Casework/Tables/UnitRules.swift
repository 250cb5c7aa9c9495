/// By what a unit judges who should be helped: its benefit rules (M44, M48) and its pack (M13).
package struct UnitRules: Hashable, Sendable {
    /// What counts for the unit, also of what those above it say.
    package let benefits: UnitBenefits
    /// By which categories follow from the parents.
    package let pack: RulePack

    package init(benefits: UnitBenefits, pack: RulePack) {
        self.benefits = benefits
        self.pack = pack
    }

    /// What a child should have and has not.
    func gaps(of child: ChildSummary, on day: CalendarDay) -> [BenefitGap] {
        BenefitGap.all(of: child, by: benefits, pack, on: day)
    }
}
