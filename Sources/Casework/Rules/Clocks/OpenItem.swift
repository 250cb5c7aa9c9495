package import Records

/// An entry whose clock runs: something that is still to be done.
package struct OpenItem: Hashable, Sendable {
    /// By `Clocks`.
    package let clock: Int
    /// The entry that started it.
    package let entry: EntryID
    /// From when it runs; nil where the entry names no day: then it is due at once.
    package let start: CalendarDay?

    package init(clock: Int, entry: EntryID, start: CalendarDay?) {
        self.clock = clock
        self.entry = entry
        self.start = start
    }

    /// By when it is to be done; on the given day at the latest where nothing is known to count
    /// from.
    package func deadline(by calendar: WorkingCalendar, on today: CalendarDay) -> Deadline {
        guard let start, let clock = Clocks.clock(clock) else { return Deadline(day: today) }
        return clock.deadline(from: start, by: calendar)
    }
}

extension Record {
    /// What the record's entries still ask to be done, by clock, then by entry.
    package var openItems: [OpenItem] {
        Clocks.of(kind).flatMap { clock in
            entries(of: clock.collection).filter { $0.isCurrent && clock.runs(in: $0) }.map {
                OpenItem(
                    clock: clock.number, entry: $0.id,
                    start: CalendarDay($0.value(clock.start)))
            }
        }
    }
}
