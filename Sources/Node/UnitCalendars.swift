import Casework
import Wire

/// The days that are worked in each unit: by the program's own list, and by what the units at and
/// above it entered, the nearer one's last.
struct UnitCalendars {
    private let tree: UnitTree
    private var known: [Identifier: WorkingCalendar] = [:]

    init(_ tree: UnitTree) { self.tree = tree }

    mutating func calendar(of unit: Identifier) -> WorkingCalendar {
        if let calendar = known[unit] { return calendar }
        guard let named = tree[unit] else { return .published }
        let above = named.parent.map { self.calendar(of: $0) } ?? .published
        let own = above.with(named.summary.holidays)
        known[unit] = own
        return own
    }
}
