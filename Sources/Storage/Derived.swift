package import Records

/// What is computed of a record and kept beside it, so that lists need not open every file. It can
/// be thrown away and made again (invariant 10).
package struct Derived: Sendable {
    /// The summary that lists show, in the form of the caller.
    package let summary: [UInt8]
    package let conflicts: [Conflict]
    /// Keys that files of one child have in common. They are sealed into sums before they are
    /// stored.
    package let likenesses: [[UInt8]]

    package init(summary: [UInt8], conflicts: [Conflict], likenesses: [[UInt8]]) {
        self.summary = summary
        self.conflicts = conflicts
        self.likenesses = likenesses
    }
}
