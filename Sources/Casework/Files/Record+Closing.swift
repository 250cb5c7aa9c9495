package import Records

extension Record {
    /// Whether there is a change that no closing of the file had seen.
    package var isEditedAfterClosing: Bool { !editsAfterClosing.isEmpty }

    /// The changes that no closing of the file had seen, sorted: someone went on writing without
    /// knowing that it was closed, or wrote to it afterwards, even who closed it: what was not in
    /// view when the work was ended must be looked at (M38). Links between files, notes, readings
    /// and follow-up visits do not count; these are what one does with closed files.
    var editsAfterClosing: [Dot] {
        let closings = entries(of: ChildField.closings).filter(\.isCurrent)
        guard !closings.isEmpty else { return [] }
        let seen = SeenChanges(closings.map { $0.value(EntryFieldNumber.Closing.seen) })
        let beside =
            ChildForm.beside.flatMap { entries(of: $0) }
            + entries(of: ChildField.visits).filter(\.isFollowUp)
        let excused =
            entries(of: ChildField.closings).map(\.id.dot) + beside.map(\.id.dot)
            + beside.flatMap { $0.removals.map(\.dot) }
        return dots.filter { !seen.covers($0) && !excused.contains($0) }
    }
}

extension Entry {
    /// Whether the entry is a visit after the work on the file ended (M19).
    fileprivate var isFollowUp: Bool {
        Optional(value(VisitField.tier)).code == VisitTier.followUp
    }
}

extension Record {
    /// Whether the acting state of the file ends the work on it.
    package var isClosed: Bool {
        Forms.child[ChildField.status].map { ChildStatus.ends(acting($0).code) } ?? false
    }
}
