package import Records
package import Wire

/// What a unit is called, from when to when. A division code is an attribute with dates, never an
/// identity: codes are reused and abolished while the children stay.
package struct Designation: Hashable, Sendable {
    /// The division code; empty if none was written.
    package let code: String
    /// As the entry says; empty if nothing stands there.
    package let name: String
    /// By the code list of levels; 0 where nothing stands.
    package let level: Int
    /// The id of the unit above; nil if the entry names none.
    package let parent: Identifier?
    /// The first day; nil if it always was so.
    package let from: CalendarDay?
    /// The day on which it no longer holds; nil while it does.
    package let to: CalendarDay?

    package init(
        code: String, name: String, level: Int = 0, parent: Identifier? = nil,
        from: CalendarDay? = nil, to: CalendarDay? = nil
    ) {
        self.code = code
        self.name = name
        self.level = level
        self.parent = parent
        self.from = from
        self.to = to
    }

    /// Reads an entry of a unit's designations; what is missing becomes empty, 0 or nil.
    package init(_ entry: Entry) {
        code = Optional(entry.value(EntryFieldNumber.Designation.code)).text
        name = Optional(entry.value(EntryFieldNumber.Designation.name)).text
        level = Optional(entry.value(EntryFieldNumber.Designation.level)).code
        parent = entry.value(EntryFieldNumber.Designation.parent).identifier
        from = CalendarDay(entry.value(EntryFieldNumber.Designation.from))
        to = CalendarDay(entry.value(EntryFieldNumber.Designation.to))
    }

    /// The fields of a new entry of the unit's designations.
    package var fields: [EntryField] {
        [EntryField](filled: [
            (EntryFieldNumber.Designation.code, code.isEmpty ? .null : .text(code)),
            (EntryFieldNumber.Designation.name, .text(name)),
            (EntryFieldNumber.Designation.parent, parent.map { .bytes($0.bytes) } ?? .null),
            (EntryFieldNumber.Designation.from, from?.value ?? .null),
            (EntryFieldNumber.Designation.to, to?.value ?? .null),
            (EntryFieldNumber.Designation.level, level == 0 ? .null : .integer(Int64(level))),
        ])
    }

    /// The same, if it names the unit: nobody finds one without a name, and it stays in the tree.
    package func named() throws(FieldRefusal) -> Designation {
        guard !WrittenText.trimmed(name).isEmpty else {
            throw .missing(field: EntryFieldNumber.Designation.name)
        }
        return self
    }

    /// The same until the day before another.
    package func ending(on day: CalendarDay) -> Designation {
        Designation(code: code, name: name, level: level, parent: parent, from: from, to: day)
    }

    /// Whether it is in force on a day. Without a day of beginning it always was.
    package func holds(on day: CalendarDay) -> Bool {
        day.isIn(from, until: to)
    }
}
