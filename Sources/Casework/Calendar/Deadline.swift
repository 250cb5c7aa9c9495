/// By when something is to be done.
package struct Deadline: Hashable, Sendable {
    /// The last day on which it is in time.
    package let day: CalendarDay
    /// Whether working days were counted of a year whose holidays are not known here: then only
    /// weekends were left out, and the day may move.
    package let isProvisional: Bool

    package init(day: CalendarDay, isProvisional: Bool = false) {
        self.day = day
        self.isProvisional = isProvisional
    }

    /// By how many days it is past; 0 if it is not.
    package func overdueDays(on today: CalendarDay) -> Int { today.days(past: day) }
}

extension Deadline: Comparable {
    package static func < (left: Deadline, right: Deadline) -> Bool { left.day < right.day }
}
