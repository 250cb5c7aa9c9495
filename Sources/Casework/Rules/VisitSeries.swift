package import Records

/// The visits of a child, as series that do not count for each other: the neighbours' contacts, the
/// village's visits and the township's re-visits (M18).
package struct VisitSeries: Hashable, Sendable {
    /// Visits of every kind that count, without those that were taken out or corrected.
    package private(set) var count = 0
    /// The last visit of the village; nil if there was none.
    package private(set) var last: CalendarDay?
    /// The last re-visit of the township; nil if there was none.
    package private(set) var lastRevisit: CalendarDay?
    /// The last contact of a neighbour who looks after the child; nil if there was none.
    package private(set) var lastNeighbour: CalendarDay?
    /// The last follow-up (M19), which is a visit of the village as well; nil if there was none.
    package private(set) var lastFollowUp: CalendarDay?
    /// The next visit that the last visitor agreed on.
    package private(set) var agreed: CalendarDay?

    /// Of a child whom nobody has visited.
    init() {}

    /// Counts a record's visits; whether calls are among the last ones, the rule says.
    ///
    /// - Parameter end: a visit after that day counts in no series: a mistyped year would silence
    ///   what is due for as long.
    package init(of record: Record, by rule: VisitRule, until end: CalendarDay = .latest) {
        for entry in record.entries(of: ChildField.visits) where entry.isCurrent {
            count += 1
            let visit = VisitFacts(entry)
            guard let day = visit.day, day <= end, rule.countsCalls || !visit.isCall else {
                continue
            }
            take(visit, on: day)
        }
    }

    private mutating func take(_ visit: VisitFacts, on day: CalendarDay) {
        let isAfter = { (last: CalendarDay?) in last.map { day > $0 } ?? true }
        switch visit.tier {
        case VisitTier.township: if isAfter(lastRevisit) { lastRevisit = day }
        case VisitTier.neighbour: if isAfter(lastNeighbour) { lastNeighbour = day }
        default:
            if visit.tier == VisitTier.followUp, isAfter(lastFollowUp) { lastFollowUp = day }
            if isAfter(last) { (last, agreed) = (day, visit.next) }
        }
    }
}

/// What the series asks of one visit, gathered in one pass.
private struct VisitFacts {
    var day: CalendarDay?
    var next: CalendarDay?
    var tier = 0
    var isCall = false

    init(_ entry: Entry) {
        for state in entry.cells {
            guard case .entry(_, _, let field) = state.cell else { continue }
            let value = state.lastLive.value
            switch (field, value) {
            case (VisitField.date, .day): day = CalendarDay(value)
            case (VisitField.nextDate, .day): next = CalendarDay(value)
            case (VisitField.tier, .integer(let code)): tier = Int(clamping: code)
            case (VisitField.place, .integer(let code)): isCall = VisitPlace.isCall(code)
            default: break
            }
        }
    }
}
