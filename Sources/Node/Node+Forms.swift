package import Casework
package import Records
package import Wire

extension Node {
    /// The forms as this node sees them, with what the offices that it knows add to them.
    package func forms() throws -> FormBook { try units().forms }

    /// Refuses what is written anew into own fields, or by own codes, that are not those of the
    /// file's unit, or not in use. Decisions about what stands there already are not asked.
    func checkOwn(_ edits: RecordEdits, in unit: Identifier) throws {
        guard FormBook.concerns(edits.operations) || edits.form.kind == .unit else { return }
        let tree = try units()
        try tree.forms.check(
            edits.operations, of: edits.form.kind, on: edits.record, in: tree.line(of: unit))
    }

    /// Refuses a definition of an own field, code, rule pack or list that is not to be.
    func checkDefinition(_ draft: EntryDraft, in form: Form) throws {
        guard form.kind == .unit, FormBook.definitions.contains(draft.collection.number) else {
            return
        }
        try forms().check(definition: draft)
    }

    /// Ends a field or code that an office defined: it takes no new values, or is chosen no more,
    /// from the day on, and what stands in it is shown as before.
    ///
    /// - Parameter unit: the one that defined it.
    package func end<Own: OwnDefinition>(
        _ own: Own, of unit: Identifier, on day: CalendarDay, reason: String
    ) throws -> WrittenFile {
        let name = RecordCode(own.entry.dot).description
        guard let record = try units()[unit]?.record else {
            throw NodeError.unknownRecord(name)
        }
        return try addEntry(
            [WrittenField(String(Own.labelNumbers.to), day.description)], to: try file(record),
            in: String(Own.collection), correcting: name, reason: reason)
    }
}

extension UnitTree {
    /// The own fields that the records of a unit have and that take new values, by number.
    package func ownFields(of kind: RecordKind, in unit: Identifier) -> [Field] {
        let line = line(of: unit)
        let form = forms.form(of: kind, showing: [Cell]())
        return (form?.fields ?? []).filter { forms.isOpen($0.number, in: line) }
    }

    /// A unit and those above it.
    func line(of unit: Identifier) -> [Identifier] {
        var line = [unit]
        var next = self[unit]?.parent
        while let unit = next {
            line.append(unit)
            next = self[unit]?.parent
        }
        return line
    }
}
