package import Records

/// Shows that sealed items were opened, and that this is recorded. Only the node makes one, so that
/// nothing above it shows what nobody opened.
package struct SealedOpening: Hashable, Sendable {
    /// The changes that record it, one in each file; never empty.
    package let changes: [Dot]

    init?(_ changes: [Dot]) {
        guard !changes.isEmpty else { return nil }
        self.changes = changes
    }
}
