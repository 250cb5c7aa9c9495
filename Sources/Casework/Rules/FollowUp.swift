package import Records

/// A series of follow-up visits (M19): after a return, a placement, or the closing of a file of a
/// child that was helped. Those that a person arranged last until someone ends them, so that nobody
/// is forgotten; those after a closing end by themselves.
package struct FollowUp: Hashable, Sendable {
    /// What it counts from.
    package let from: CalendarDay
    /// From one visit to the next.
    package let interval: VisitInterval
    /// After that day none is due; nil while nobody ended it.
    package let to: CalendarDay?

    /// The series of a child, in no particular order.
    ///
    /// - Parameter isClosed: whether the work on the child has ended.
    package static func all(
        of record: Record, by rule: VisitRule, isClosed: Bool
    ) -> [FollowUp] {
        arranged(in: record, by: rule) + (isClosed ? afterClosing(of: record, by: rule) : [])
    }

    private static func arranged(in record: Record, by rule: VisitRule) -> [FollowUp] {
        record.entries(of: ChildField.followUps).filter(\.isCurrent).compactMap { entry in
            guard let from = CalendarDay(entry.value(EntryFieldNumber.FollowUp.from)) else {
                return nil
            }
            let months = Optional(entry.value(EntryFieldNumber.FollowUp.months)).code
            return FollowUp(
                from: from,
                interval: (1...12).contains(months) ? .months(months) : rule.followUp,
                to: entry.everyValueIsDay(EntryFieldNumber.FollowUp.to))
        }
    }

    /// Only where the file was closed because the child is no longer in difficulty.
    private static func afterClosing(of record: Record, by rule: VisitRule) -> [FollowUp] {
        guard let field = Forms.child[ChildField.status],
            record.acting(field).code == ChildStatus.closed
        else { return [] }
        let closings = record.entries(of: ChildField.closings).filter { entry in
            entry.isCurrent
                && Optional(entry.value(EntryFieldNumber.Closing.reason)).code
                    == ClosingReason.helped
        }
        return closings.compactMap { CalendarDay($0.value(EntryFieldNumber.Closing.date)) }.map {
            FollowUp(
                from: $0, interval: rule.followUp,
                to: $0.adding(months: VisitRule.monthsAfterClosing))
        }
    }

    /// When the next visit of the series is due, after the last one; nil once it has ended.
    package func next(after last: CalendarDay?) -> CalendarDay? {
        let due = interval.after(last.map { max($0, from) } ?? from)
        return to.map { due <= $0 } ?? true ? due : nil
    }
}

extension Entry {
    /// The last of the days that stand in a field; nil if any of its values is no day: while people
    /// disagree about an end it has not come.
    fileprivate func everyValueIsDay(_ field: Int) -> CalendarDay? {
        let values = self[field]?.live.map { CalendarDay($0.value) } ?? []
        return values.contains(nil) ? nil : values.compactMap { $0 }.max()
    }
}
