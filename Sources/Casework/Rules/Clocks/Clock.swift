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
    /// The field of the entry that says what it is about; nil where the clock's label, or a list,
    /// should say no more.
    let subject: Int?
    /// The field of the entry whose day starts it; an entry without that day is due at once.
    package let start: Int
    /// How long it runs where the entry itself does not say.
    package let length: ClockLength
    /// Where the entry may say so; nil where it cannot.
    package let terms: EntryTerms?
    /// It runs while all of these hold.
    package let conditions: [EntryTest]
    /// It ends when any of these holds.
    package let stops: [EntryTest]
    /// What in another collection ends it; nil if only the entry itself does.
    package let answer: ClockAnswer?
    /// The field whose value says which later entry of the collection takes over, such as the next
    /// assessment by the same sheet; nil where each entry runs for itself.
    package let renewal: Int?
    /// Whether it ends when the work on the file does.
    package let endsWithFile: Bool
    /// Whether it stands before everything else in lists.
    package let isDanger: Bool
    /// Where the rule comes from.
    package let source: Wording

    /// Describes a clock by its label in both languages; `until` says what ends it.
    package init(
        _ number: Int, _ name: String, _ chinese: String, _ english: String,
        of collection: Int, about subject: Int? = nil, in kind: RecordKind = .child,
        from start: Int, _ length: ClockLength,
        unless terms: EntryTerms? = nil, if conditions: [EntryTest] = [],
        until stops: [EntryTest], answeredBy answer: ClockAnswer? = nil,
        renewedBy renewal: Int? = nil, endsWithFile: Bool = false, isDanger: Bool = false,
        source: Wording
    ) {
        self.number = number
        self.name = name
        label = Wording(chinese, english)
        self.kind = kind
        self.collection = collection
        self.subject = subject
        self.start = start
        self.length = length
        self.terms = terms
        self.conditions = conditions
        self.stops = stops
        self.answer = answer
        self.renewal = renewal
        self.endsWithFile = endsWithFile
        self.isDanger = isDanger
        self.source = source
    }

    /// Whether an entry keeps the clock running.
    func runs(in entry: Entry) -> Bool {
        conditions.allSatisfy { $0.mayHold(in: entry) } && !stops.contains { $0.holds(in: entry) }
    }

    /// By when it is to be done, of an entry that started it on a day.
    package func deadline(from start: CalendarDay, by calendar: WorkingCalendar) -> Deadline {
        length.deadline(from: start, by: calendar)
    }
}
