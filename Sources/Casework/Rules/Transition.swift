/// A birthday after which other rules hold: three and six, with which benefits of small children
/// end (M48, M49); sixteen (work, training, living alone, M50) and eighteen (no longer a child).
package struct Transition: Hashable, Sendable {
    /// In full years: one of `ages`.
    package let age: Int
    /// The birthday itself, on which the new rules begin to hold.
    package let day: CalendarDay

    private static let ages = [3, 6, 16, 18]

    /// The transitions of someone born on that day which fall between two days, the first included.
    package static func between(
        _ first: CalendarDay, and last: CalendarDay, born: CalendarDay
    ) -> [Transition] {
        ages.map { Transition(age: $0, day: born.birthday($0)) }
            .filter { $0.day >= first && $0.day < last }
    }
}
