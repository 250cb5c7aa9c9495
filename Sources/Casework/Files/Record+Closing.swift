package import Records

extension Record {
    /// Whether there is a change that no closing of the file had seen: someone went on writing
    /// without knowing that it was closed, or wrote to it afterwards. Links between files do not
    /// count; joining is what one does with closed files.
    package var isEditedAfterClosing: Bool {
        let closings = entries(of: ChildField.closings).filter(\.isCurrent)
        guard !closings.isEmpty else { return false }
        let seen = closings.map { $0.value(EntryFieldNumber.Closing.seen) }
        let links = entries(of: ChildField.links)
        let excused =
            entries(of: ChildField.closings).map(\.id.dot) + links.map(\.id.dot)
            + links.flatMap { $0.removals.map(\.dot) }
        return dots.contains { dot in
            !excused.contains(dot) && !seen.contains { SeenChanges.covers($0, dot) }
        }
    }
}
