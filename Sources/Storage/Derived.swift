package import Records

/// What is computed of a record and kept beside it, so that lists need not open every file. It can
/// be thrown away and made again (invariant 10).
package struct Derived: Sendable {
    /// The summary that lists show, in the form of the caller.
    package let summary: [UInt8]
    /// Hard and soft ones; they are numbered in this order.
    package let conflicts: [Conflict]
    /// Keys that files of one child have in common. They are sealed into sums before they are
    /// stored.
    package let likenesses: [[UInt8]]
    /// Whether the record is to be looked at together with others, or again.
    package let needsReview: Bool
    /// Whether something in it stands before everything else, such as an open report of a danger.
    package let isUrgent: Bool

    package init(
        summary: [UInt8], conflicts: [Conflict], likenesses: [[UInt8]], needsReview: Bool,
        isUrgent: Bool
    ) {
        self.needsReview = needsReview
        self.isUrgent = isUrgent
        self.summary = summary
        self.conflicts = conflicts
        self.likenesses = likenesses
    }
}
