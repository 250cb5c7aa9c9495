/// A branch that has grown since a mark.
package struct News: Hashable, Sendable {
    /// Decides whether a peer may hold the branch, and how soon it is sent.
    package let place: LogPlace
    /// How far the branch is held now.
    package let head: FrontierEntry
    /// How far it was held at the mark. For a branch that began since then: where it left another
    /// one, or 0 for a new log.
    package let after: UInt64

    package init(place: LogPlace, head: FrontierEntry, after: UInt64) {
        self.place = place
        self.head = head
        self.after = after
    }
}
