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

extension OpenItem {
    /// Whether a later entry of the same kind takes the clock over.
    var isRenewed: Bool { Clocks.clock(clock)?.renewal != nil }
}

extension Record {
    /// What the record's entries still ask to be done, by clock, then by entry.
    package var openItems: [OpenItem] { openItems(until: .latest) }

    /// The same as of a day: what is entered for a later one ends no clock and takes none over.
    func openItems(until end: CalendarDay) -> [OpenItem] {
        Clocks.of(kind).flatMap { clock -> [OpenItem] in
            let running = running(clock, until: end)
            guard !running.isEmpty, !(clock.endsWithFile && isClosed) else { return [] }
            return running.map {
                OpenItem(
                    clock: clock.number, entry: $0.id,
                    start: CalendarDay($0.value(clock.start)))
            }
        }
    }

    private func running(_ clock: Clock, until end: CalendarDay) -> [Entry] {
        let entries = entries(of: clock.collection)
        guard !entries.isEmpty else { return [] }
        let running = entries.filter { entry in
            guard entry.isCurrent, clock.runs(in: entry) else { return false }
            let start = CalendarDay(entry.value(clock.start))
            let isAnswered = clock.answer.flatMap { answer in
                start.map { answer.isGiven(in: self, since: $0, until: end) }
            }
            return isAnswered != true
        }
        return clock.renewal.map { running.lastOfEach($0, by: clock.start, until: end) } ?? running
    }
}

extension [Entry] {
    /// Of the entries that say the same in a field the one with the last day that has come; where
    /// none has come, the first of them.
    fileprivate func lastOfEach(
        _ field: Int, by start: Int, until end: CalendarDay
    ) -> [Entry] {
        let day = { (entry: Entry) in CalendarDay(entry.value(start)) ?? .earliest }
        return filter { entry in
            let same = self.filter { $0.value(field) == entry.value(field) }
            let come = same.filter { day($0) <= end }
            let last = (come.isEmpty ? same : come).max { (day($0), $0.id) < (day($1), $1.id) }
            return last?.id == entry.id
        }
    }
}
