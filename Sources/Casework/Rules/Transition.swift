/// A birthday after which other rules hold (M50): sixteen (work, training, living alone), eighteen
/// (no longer a child).
package struct Transition: Hashable, Sendable {
    /// In full years: 16 or 18.
    package let age: Int
    /// The birthday itself, on which the new rules begin to hold.
    package let day: CalendarDay

    /// The transitions of someone born on that day which fall between two days, the first included.
    package static func between(
        _ first: CalendarDay, and last: CalendarDay, born: CalendarDay
    ) -> [Transition] {
        [16, 18].map { Transition(age: $0, day: born.birthday($0)) }
            .filter { $0.day >= first && $0.day < last }
    }
}
