package import Records
package import Wire

/// What becomes of a unit from a day on.
package struct Succession: Hashable, Sendable {
    /// By the code list of successions; 0 where nothing stands.
    package let kind: Int
    /// The unit that it goes into, comes from or stands below from then on; nil for none.
    package let other: Identifier?
    /// The first day; nil if the entry names none.
    package let from: CalendarDay?
    /// The ground, in words.
    package let reason: String

    package init(kind: Int, other: Identifier?, from: CalendarDay?, reason: String) {
        self.kind = kind
        self.other = other
        self.from = from
        self.reason = reason
    }

    /// Reads an entry of a unit's successions; what is missing becomes empty, 0 or nil.
    init(_ entry: Entry) {
        kind = Optional(entry.value(EntryFieldNumber.Succession.kind)).code
        other = entry.value(EntryFieldNumber.Succession.other).identifier
        from = CalendarDay(entry.value(EntryFieldNumber.Succession.from))
        reason = Optional(entry.value(EntryFieldNumber.Succession.reason)).text
    }

    /// The entry of the unit's successions that says so.
    package var operation: Operation {
        let fields = [EntryField](filled: [
            (EntryFieldNumber.Succession.kind, .integer(Int64(kind))),
            (EntryFieldNumber.Succession.other, other.map { .bytes($0.bytes) } ?? .null),
            (EntryFieldNumber.Succession.from, from?.value ?? .null),
            (EntryFieldNumber.Succession.reason, .text(reason)),
        ])
        return .add(collection: UnitForm.succession, fields: fields, corrects: nil)
    }
}
