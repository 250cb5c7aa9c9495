package import Casework

/// A visit that a child is to have.
package struct DueVisit: Hashable, Sendable {
    package let child: KnownChild
    package let day: CalendarDay

    /// By how many days it is late; 0 if it is not.
    package func overdueDays(on today: CalendarDay) -> Int {
        max(0, Int(today.number - day.number))
    }
}
