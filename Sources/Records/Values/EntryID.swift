/// Names an entry of a collection: the change that added it, and the place of the operation in it.
package struct EntryID: Hashable, Sendable, Comparable {
    /// The change that added the entry.
    package let dot: Dot
    /// 0 for the first operation of the change.
    package let ordinal: Int

    /// Names the entry that the operation at that place of a change added.
    package init(dot: Dot, ordinal: Int) {
        self.dot = dot
        self.ordinal = ordinal
    }

    package static func < (left: EntryID, right: EntryID) -> Bool {
        left.dot == right.dot ? left.ordinal < right.ordinal : left.dot < right.dot
    }
}
