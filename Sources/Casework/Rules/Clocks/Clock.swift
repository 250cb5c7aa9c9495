package import Records

/// A period that an entry of a collection starts and that something in the entry ends: by when a
/// report is to be answered, a problem cleared (M36, M38). Data, as forms are. The day by which it
/// ends is derived and never stored, and how late it is depends on the day.
package struct Clock: Hashable, Sendable {
    /// Kept for ever, and of no other clock of any form.
    package let number: Int
    /// For programs: `problem-cleared`.
    package let name: String
    /// What is to be done.
    package let label: Wording
    /// The records whose entries start it.
    package let kind: RecordKind
    /// The collection.
    package let collection: Int
    /// The field of the entry whose day starts it; an entry without that day is due at once.
    package let start: Int
    /// How long it runs.
    package let length: ClockLength
    /// It runs while all of these hold.
    package let conditions: [EntryTest]
    /// It ends when any of these holds.
    package let stops: [EntryTest]
    /// Whether it stands before everything else in lists.
    package let isDanger: Bool
    /// Where the rule comes from.
    package let source: Wording

    /// Describes a clock; the label says what is to be done, in both languages.
    package init(
        _ number: Int, _ name: String, _ chinese: String, _ english: String,
        of collection: Int, in kind: RecordKind = .child, from start: Int, _ length: ClockLength,
        if conditions: [EntryTest] = [], until stops: [EntryTest], isDanger: Bool = false,
        source: Wording
    ) {
        self.number = number
        self.name = name
        label = Wording(chinese, english)
        self.kind = kind
        self.collection = collection
        self.start = start
        self.length = length
        self.conditions = conditions
        self.stops = stops
        self.isDanger = isDanger
        self.source = source
    }

    /// Whether an entry keeps the clock running.
    func runs(in entry: Entry) -> Bool {
        conditions.allSatisfy { $0.mayHold(in: entry) } && !stops.contains { $0.holds(in: entry) }
    }

    /// By when it is to be done, of an entry that started it on a day.
    package func deadline(from start: CalendarDay, by calendar: WorkingCalendar) -> Deadline {
        switch length {
        case .stated: Deadline(day: start)
        case .days(let count): Deadline(day: start.adding(days: count))
        case .months(let count): Deadline(day: start.adding(months: count))
        case .workingDays(let count): calendar.deadline(count, after: start)
        }
    }
}
