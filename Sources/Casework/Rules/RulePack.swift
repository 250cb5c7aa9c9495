/// When a child counts as 孤儿 or 事实无人抚养, by the parents' circumstances. Rules differ by place
/// and date, so they are data: a unit names the pack it works by.
package struct RulePack: Hashable, Sendable {
    /// For programs and for the unit's setting.
    package let name: String
    /// What people call the pack: the place and the year.
    package let title: Wording
    /// The documents that the pack is taken from.
    package let source: String
    /// The day on which it came into force.
    package let from: CalendarDay
    /// One parent dead or gone for good: with the other one in `unable` the child is unattended,
    /// and with both the child is an orphan.
    package let gone: [Circumstance]
    /// Circumstances in which a parent cannot care.
    package let unable: [Circumstance]
    /// Those of `unable` that count only when the other parent is gone.
    package let onlyBesideGone: [Circumstance]
    /// For how many months a circumstance must last before it counts.
    package let leastMonths: [LeastMonths]
    /// Whether 事实无人抚养 follows from the parents' circumstances; otherwise a person judges, and only
    /// orphans follow.
    package let countsUnattended: Bool
    /// Which disabilities count as severe (M14).
    package let severity: DisabilityRule

    /// A circumstance that counts only after some time.
    package struct LeastMonths: Hashable, Sendable {
        /// One of the pack's `unable`.
        package let circumstance: Circumstance
        /// Counted from the month in which it began.
        package let months: Int
    }

    /// Whether both say the same of everything that is judged, in whatever order. By what people
    /// call them, from which documents and from when may differ: offices correct that.
    func judgesLike(_ other: RulePack) -> Bool {
        Set(gone) == Set(other.gone) && Set(unable) == Set(other.unable)
            && Set(onlyBesideGone) == Set(other.onlyBesideGone)
            && Set(leastMonths) == Set(other.leastMonths)
            && countsUnattended == other.countsUnattended && severity.countsLike(other.severity)
    }

    /// Judges one pair of parents.
    ///
    /// - Parameter month: the month to judge for; nil leaves waiting times out of account.
    package func judge(
        _ father: ParentState, _ mother: ParentState, in month: CalendarMonth? = nil
    ) -> Judgement {
        let states = [father, mother]
        let goneCount = states.count { gone.contains($0.circumstance) }
        if goneCount == 2 { return .orphan }
        if states.contains(where: { $0.circumstance.isUnclear }) { return .unclear }
        let unableStates = states.filter { unable.contains($0.circumstance) }
        guard countsUnattended, goneCount + unableStates.count == 2 else { return .cared }
        if goneCount == 0, states.contains(where: { onlyBesideGone.contains($0.circumstance) }) {
            return .cared
        }
        return waiting(unableStates, in: month) ?? .unattended
    }

    private func waiting(_ states: [ParentState], in month: CalendarMonth?) -> Judgement? {
        guard let month else { return nil }
        var start: CalendarMonth?
        for state in states {
            guard let least = leastMonths.first(where: { $0.circumstance == state.circumstance })
            else { continue }
            guard let since = state.since else { return .sinceMissing(state.circumstance) }
            let counts = since.adding(months: least.months)
            if let counts, counts > month { start = max(start ?? counts, counts) }
        }
        return start.map { .unattendedFrom($0) }
    }
}
