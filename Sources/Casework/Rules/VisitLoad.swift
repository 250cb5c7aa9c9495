/// How many children are to be visited.
package struct VisitLoad: Hashable, Sendable {
    /// Whose visit falls on this day or one of the seven after it.
    package private(set) var due = 0
    /// Whose day has passed.
    package private(set) var overdue = 0

    /// Counts the children whose files are open.
    package init(of children: [KnownChild], on today: CalendarDay) {
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
