import Casework

/// How many visits are due and overdue.
struct VisitLoad: Hashable, Sendable {
    /// Due within the next seven days, and those whose day has passed.
    private(set) var due = 0
    private(set) var overdue = 0

    init(_ children: [KnownChild], on today: CalendarDay) {
        for child in children where !child.summary.isClosed {
            guard let day = child.summary.nextDue else { continue }
            if day < today {
                overdue += 1
            } else if day <= today.adding(days: 7) {
                due += 1
            }
        }
    }
}
