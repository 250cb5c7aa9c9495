package import Records

extension RecordEdits {
    /// Closes a child's file: sets its state and adds what the writer had seen, so that what others
    /// wrote meanwhile without knowing is found (structural conflict: edited after closing).
    ///
    /// - Parameter status: moved away, closed, of age or died.
    package mutating func close(
        status: Int, reason: String, on day: CalendarDay, note: String = ""
    ) throws(FieldRefusal) {
        guard ChildStatus.ends(status), let field = form[ChildField.status] else {
            throw .notAnEnd(status: status)
        }
        try set(field, to: .value(.integer(Int64(status))))
        guard let closings = form[ChildField.closings] else { return }
        var draft = EntryDraft(closings)
        draft.set(EntryFieldNumber.Closing.date, to: day.value)
        try draft.set(EntryFieldNumber.Closing.reason, to: reason)
        try draft.set(EntryFieldNumber.Closing.note, to: note)
        draft.set(EntryFieldNumber.Closing.seen, to: SeenChanges.value(of: record?.dots ?? []))
        try add(draft)
    }

    /// Opens a closed file again.
    package mutating func reopen() throws(FieldRefusal) {
        guard let field = form[ChildField.status] else { return }
        try set(field, to: .value(.integer(Int64(ChildStatus.open))))
    }

    /// Closes a file again that was opened again: the state stands that the opening replaced.
    /// Nothing happens where it was not.
    package mutating func withdrawReopening() throws(FieldRefusal) {
        guard let field = form[ChildField.status], let state = record?[.field(field.number)],
            state.live.count == 1, !ChildStatus.ends(Optional(state.live[0].value).code),
            let closed = state.replaced.last(where: { write in
                state.live[0].replacing.contains(write.dot)
                    && ChildStatus.ends(Optional(write.value).code)
            })
        else { return }
        try set(field, to: .value(closed.value))
    }

    /// Says that another file is about the same child. Both files should say so; either can take it
    /// back by removing the entry.
    package mutating func link(
        to other: Dot, reason: String, note: String = ""
    ) throws(FieldRefusal) {
        guard other != record?.id else { throw .linkToItself }
        guard let links = form[ChildField.links] else { return }
        if record?.links.contains(other) == true { return }
        var draft = EntryDraft(links)
        draft.set(EntryFieldNumber.Link.other, to: other.linkValue)
        try draft.set(EntryFieldNumber.Link.reason, to: reason)
        try draft.set(EntryFieldNumber.Link.note, to: note)
        try add(draft)
    }

    /// Takes back that another file is about the same child.
    package mutating func unlink(from other: Dot, reason: String) throws(FieldRefusal) {
        guard let links = form[ChildField.links] else { return }
        try removeEntries(of: links, EntryFieldNumber.Link.other, other, reason: reason)
    }

    /// Takes back that someone found another file to be about the same child. A file that moved
    /// stays linked with the one that goes on.
    package mutating func withdrawFinding(of other: Dot, reason: String) throws(FieldRefusal) {
        guard let links = form[ChildField.links] else { return }
        try removeEntries(of: links, EntryFieldNumber.Link.other, other, reason: reason) {
            $0.value(EntryFieldNumber.Link.reason) == .integer(LinkReason.found)
        }
    }
}

extension RecordEdits {
    /// Says that another file is about another child, so that nobody proposes to join them again.
    package mutating func distinguish(from other: Dot, note: String) throws(FieldRefusal) {
        guard other != record?.id else { throw .linkToItself }
        guard let distinct = form[ChildField.distinct] else { return }
        if record?.distinctFiles.contains(other) == true { return }
        var draft = EntryDraft(distinct)
        draft.set(EntryFieldNumber.Distinct.other, to: other.linkValue)
        try draft.set(EntryFieldNumber.Distinct.note, to: note)
        try add(draft)
    }

    /// Takes back that another file is about another child.
    package mutating func withdrawDistinction(
        from other: Dot, reason: String
    ) throws(FieldRefusal) {
        guard let distinct = form[ChildField.distinct] else { return }
        try removeEntries(of: distinct, EntryFieldNumber.Distinct.other, other, reason: reason)
    }

    private mutating func removeEntries(
        of collection: Field, _ field: Int, _ other: Dot, reason: String,
        where isMeant: (Entry) -> Bool = { _ in true }
    ) throws(FieldRefusal) {
        for entry in record?.entries(of: collection.number) ?? [] where entry.status != .removed {
            guard Dot(linkValue: entry.value(field)) == other, isMeant(entry) else { continue }
            try removeEntry(entry.id, from: collection, reason: reason)
        }
    }

    /// Records that someone opened the sealed items of the file.
    package mutating func recordReading(
        of what: String, reason: String, on day: CalendarDay
    ) throws(FieldRefusal) {
        guard let readings = form[SealedReadings.collection] else { return }
        var draft = EntryDraft(readings)
        draft.set(EntryFieldNumber.Reading.date, to: day.value)
        try draft.set(EntryFieldNumber.Reading.what, to: what)
        try draft.set(EntryFieldNumber.Reading.reason, to: reason)
        try add(draft)
    }

    /// Leaves a note to a conflict that is decided later.
    ///
    /// - Parameter about: what people call the conflict, without the file's code.
    package mutating func leaveNote(_ text: String, about: String) throws(FieldRefusal) {
        var draft = EntryDraft(ConflictNote.field)
        do throws(FieldRefusal) {
            try draft.set(EntryFieldNumber.Note.about, to: about)
            try draft.set(EntryFieldNumber.Note.text, to: text)
        } catch .tooLong(_, let characters, let most) {
            // Outside the collection the field's number is another field's.
            throw .tooLong(field: ConflictNote.collection, characters: characters, most: most)
        }
        try add(draft)
    }

    /// Takes notes to conflicts back.
    package mutating func withdrawNotes(
        reason: String, where isMeant: (ConflictNote) -> Bool
    ) throws(FieldRefusal) {
        for entry in record?.entries(of: ConflictNote.collection) ?? [] where entry.isCurrent {
            guard let note = ConflictNote(entry), isMeant(note) else { continue }
            try removeEntry(entry.id, from: ConflictNote.field, reason: reason)
        }
    }
}
