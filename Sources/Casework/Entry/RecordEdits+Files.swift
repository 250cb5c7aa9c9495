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
        for entry in record?.entries(of: ChildField.links) ?? [] where entry.status != .removed {
            guard Dot(linkValue: entry.value(EntryFieldNumber.Link.other)) == other else { continue }
            try removeEntry(entry.id, from: links, reason: reason)
        }
    }
}
