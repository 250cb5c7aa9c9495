package import Casework

/// A visit that a child is to have.
package struct DueVisit: Hashable, Sendable {
    /// Its summary counts visits by the rule of its unit.
    package let child: KnownChild
    /// When the visit is due, which may be past.
    package let day: CalendarDay

    /// By how many days it is late; 0 if it is not.
    package func overdueDays(on today: CalendarDay) -> Int { today.days(past: day) }
}
