import Records

/// The fields of an entry in which a clock's own term may stand. The first of the days that follow
/// counts; where none of them is written, the clock's own length does.
package struct EntryTerms: Hashable, Sendable {
    /// The field of the day by which it is to be done, as someone ordered it.
    package let day: Int
    /// The field of the number of working days from the clock's start.
    package let workingDays: Int
    /// The field of the name of a campaign, which has a deadline of its own (M34).
    package let campaign: Int

    package init(day: Int, workingDays: Int, campaign: Int) {
        self.day = day
        self.workingDays = workingDays
        self.campaign = campaign
    }

    /// What the entry says.
    func read(_ entry: Entry) -> OpenItem.Terms {
        let count = Optional(entry.value(workingDays)).code
        return OpenItem.Terms(
            day: CalendarDay(entry.value(day)),
            workingDays: OpenItem.Terms.counts.contains(count) ? count : 0,
            campaign: Optional(entry.value(campaign)).text)
    }
}
