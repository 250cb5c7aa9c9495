package import Records

/// A survey, or another stage of a year's programme, in units and a period (M01, M34, M76).
package struct Campaign: Hashable, Sendable {
    /// The entry of the unit's own record that began it.
    package let entry: EntryID
    /// By which reports, children and problems name it; kept as long as it lasts.
    package let name: String
    /// By the code list; 0 where nothing stands.
    package let kind: Int
    /// Its first day; nil where nothing is laid down.
    package let from: CalendarDay?
    /// Its last day; nil where nothing is laid down.
    package let to: CalendarDay?
    /// By when the units report; nil where nothing is laid down.
    package let listDue: CalendarDay?
    /// By when what it found is cleared (M34); nil where nothing is laid down.
    package let clearDue: CalendarDay?
    /// As they were written, by name or code; empty for all below the unit that began it.
    package let units: [String]

    init(_ entry: Entry) {
        let day = { CalendarDay(entry.value($0)) }
        self.entry = entry.id
        name = Optional(entry.value(EntryFieldNumber.Campaign.name)).text
        kind = Optional(entry.value(EntryFieldNumber.Campaign.kind)).code
        (from, to) = (day(EntryFieldNumber.Campaign.from), day(EntryFieldNumber.Campaign.to))
        listDue = day(EntryFieldNumber.Campaign.listDue)
        clearDue = day(EntryFieldNumber.Campaign.clearDue)
        units = Self.units(in: Optional(entry.value(EntryFieldNumber.Campaign.units)).text)
    }

    init(
        entry: EntryID, name: String, kind: Int, days: [CalendarDay?], units: [String]
    ) {
        (self.entry, self.name, self.kind, self.units) = (entry, name, kind, units)
        (from, to, listDue, clearDue) = (days[0], days[1], days[2], days[3])
    }

    /// The names or codes of units in a text.
    package static func units(in text: String) -> [String] {
        WrittenText.pieces(WrittenText.narrow(text), at: ["、", ",", ";", "\n"])
    }

    /// Whether a text that someone wrote names it.
    package func isCalled(_ text: String) -> Bool {
        !text.isEmpty && WrittenText.key(text) == WrittenText.key(name)
    }

    /// Whether it is called, or is by its code, what someone wrote.
    package func goes(by text: String) -> Bool {
        isCalled(text) || RecordCode(written: text)?.matches(entry.dot) == true
    }
}
