package import Casework
import Storage
package import Wire

extension Node {
    /// The follow-ups that are due until a day (M19), the most overdue first; also of children
    /// whose files were closed.
    ///
    /// - Parameter units: whose children.
    package func dueFollowUps(
        of units: [Identifier], until day: CalendarDay
    ) throws -> [DueVisit] {
        let due = try unitedChildren().compactMap { child -> DueVisit? in
            guard units.contains(child.unit), let next = child.summary.nextFollowUp, next <= day
            else { return nil }
            return DueVisit(child: child, day: next)
        }
        return due.sorted { ($0.day, $0.child.record) < ($1.day, $1.child.record) }
    }
}
