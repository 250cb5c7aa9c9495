package import Records

/// An entry whose clock runs: something that is still to be done.
package struct OpenItem: Hashable, Sendable {
    /// By `Clocks`.
    package let clock: Int
    /// The entry that started it.
    package let entry: EntryID
    /// From when it runs; nil where the entry names no day: then it is due at once.
    package let start: CalendarDay?
    /// What the entry itself says of by when.
    package let terms: Terms

    /// What an entry says of by when it is to be done.
    package struct Terms: Hashable, Sendable {
        /// How many working days an entry may give: more are a slip of the pen.
        package static let counts = 1...366
        /// As someone ordered it; nil if nobody did.
        package var day: CalendarDay?
        /// From the clock's start; 0 if nobody wrote it.
        package var workingDays = 0
        /// The name of the campaign whose deadline holds; empty for none.
        package var campaign = ""

        package init(day: CalendarDay? = nil, workingDays: Int = 0, campaign: String = "") {
            self.day = day
            self.workingDays = workingDays
            self.campaign = campaign
        }
    }

    package init(clock: Int, entry: EntryID, start: CalendarDay?, terms: Terms = Terms()) {
        self.clock = clock
        self.entry = entry
        self.start = start
        self.terms = terms
    }

    /// By when it is to be done; on the given day at the latest where nothing is known to count
    /// from.
    ///
    /// - Parameter clearing: the day by which what a campaign found is to be cleared, by its name.
    package func deadline(
        by calendar: WorkingCalendar, on today: CalendarDay,
        clearing: (String) -> CalendarDay? = { _ in nil }
    ) -> Deadline {
        let counted =
            terms.workingDays == 0
            ? nil : start.map { calendar.deadline(terms.workingDays, after: $0) }
        let ordered = terms.campaign.isEmpty ? nil : clearing(terms.campaign)
        let written = [terms.day, ordered].compactMap { $0 }.map { Deadline(day: $0) }
        if let first = (written + [counted].compactMap { $0 }).min() { return first }
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
                    start: CalendarDay($0.value(clock.start)),
                    terms: clock.terms?.read($0) ?? OpenItem.Terms())
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
