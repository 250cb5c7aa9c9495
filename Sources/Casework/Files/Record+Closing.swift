package import Records

extension Record {
    /// Whether there is a change that no closing of the file had seen: someone went on writing
    /// without knowing that it was closed, or wrote to it afterwards. Links between files, notes
    /// and readings do not count; joining and looking at them is what one does with closed files.
    package var isEditedAfterClosing: Bool {
        let closings = entries(of: ChildField.closings).filter(\.isCurrent)
        guard !closings.isEmpty else { return false }
        let seen = SeenChanges(closings.map { $0.value(EntryFieldNumber.Closing.seen) })
        let beside = [
            ChildField.links, ChildField.distinct, ChildField.readings, ConflictNote.collection,
        ].flatMap { entries(of: $0) }
        let excused =
            entries(of: ChildField.closings).map(\.id.dot) + beside.map(\.id.dot)
            + beside.flatMap { $0.removals.map(\.dot) }
        return dots.contains { !seen.covers($0) && !excused.contains($0) }
    }
}

extension Record {
    /// Whether the acting state of the file ends the work on it.
    package var isClosed: Bool {
        Forms.child[ChildField.status].map { ChildStatus.ends(acting($0).code) } ?? false
    }
}
