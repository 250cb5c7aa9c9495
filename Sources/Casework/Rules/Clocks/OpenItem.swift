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

extension Record {
    /// What the record's entries still ask to be done, by clock, then by entry.
    package var openItems: [OpenItem] {
        Clocks.of(kind).flatMap { clock in
            entries(of: clock.collection).filter { $0.isCurrent && clock.runs(in: $0) }.map {
                OpenItem(
                    clock: clock.number, entry: $0.id,
                    start: CalendarDay($0.value(clock.start)),
                    terms: clock.terms?.read($0) ?? OpenItem.Terms())
            }
        }
    }
}
