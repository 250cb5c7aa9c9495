/// What changes for a child on a day to come: an age, or the end of a benefit. It is told ahead
/// (M48–M50).
package struct ComingChange: Hashable, Sendable {
    /// The day from which it is otherwise.
    package let day: CalendarDay
    /// What is otherwise then.
    package let matter: Matter

    /// What changes.
    package enum Matter: Hashable, Sendable {
        /// Other rules hold from that birthday on.
        case age(Transition)
        /// A benefit that the child has ends with an age.
        case outgrown(kind: Int, age: Int)
        /// The last month of a benefit is over.
        case ended(kind: Int)
    }

    /// How many months ahead people are told unless they ask for others.
    package static let monthsAhead = 6

    /// What comes to a child between two days, the first included; by day.
    package static func all(
        of child: ChildSummary, by benefits: UnitBenefits, from first: CalendarDay,
        to last: CalendarDay
    ) -> [ComingChange] {
        guard !child.isClosed else { return [] }
        let ages = child.birthDay.map { born in
            Transition.between(first, and: last, born: born).map {
                ComingChange(day: $0.day, matter: .age($0))
            }
        }
        let endings = child.help.held.compactMap { held in
            ending(of: held, child, by: benefits, on: first)
        }
        return ((ages ?? []) + endings).filter { first <= $0.day && $0.day < last }
            .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element)
    }

    private static func ending(
        of held: HeldEntitlement, _ child: ChildSummary, by benefits: UnitBenefits,
        on today: CalendarDay
    ) -> ComingChange? {
        if let after = held.to?.adding(months: 1) {
            return ComingChange(day: after.firstDay, matter: .ended(kind: held.kind))
        }
        let rule = benefits.entitlements(on: today).first { $0.kind == held.kind }
        guard let rule, let born = child.birthDay, !rule.outlastsAge(of: child.help) else {
            return nil
        }
        return ComingChange(
            day: born.birthday(rule.ageBelow),
            matter: .outgrown(kind: held.kind, age: rule.ageBelow))
    }
}
