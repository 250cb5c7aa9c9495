package import Records

/// The visits of a child, as two series that do not count for each other: the village's and the
/// township's re-visits (M18).
package struct VisitSeries: Hashable, Sendable {
    /// Visits of every kind that count, without those that were taken out or corrected.
    package let count: Int
    /// The last visit of the village; nil if there was none.
    package let last: CalendarDay?
    /// The last re-visit of the township; nil if there was none.
    package let lastRevisit: CalendarDay?
    /// The next visit that the last visitor agreed on.
    package let agreed: CalendarDay?

    /// Counts a record's visits; whether calls are among the last ones, the rule says.
    ///
    /// - Parameter end: a visit after that day counts in no series: a mistyped year would silence
    ///   what is due for as long.
    package init(of record: Record, by rule: VisitRule, until end: CalendarDay = .latest) {
        var count = 0
        var last: CalendarDay?
        var lastRevisit: CalendarDay?
        var agreed: CalendarDay?
        for entry in record.entries(of: ChildField.visits) where entry.isCurrent {
            count += 1
            let visit = VisitFacts(entry)
            guard let day = visit.day, day <= end, rule.countsCalls || !visit.isCall else {
                continue
            }
            switch visit.tier {
            case VisitTier.township: if lastRevisit.map({ day > $0 }) ?? true { lastRevisit = day }
            case VisitTier.neighbour: break
            default:
                if last.map({ day > $0 }) ?? true { (last, agreed) = (day, visit.next) }
            }
        }
        self.count = count
        self.last = last
        self.lastRevisit = lastRevisit
        self.agreed = agreed
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
            guard case .entry(_, _, let field) = state.cell, let value = state.live.last?.value
            else { continue }
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
