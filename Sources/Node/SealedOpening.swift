package import Records

/// Shows that sealed items were opened, and that this is recorded. Only the node makes one, so that
/// nothing above it shows what nobody opened.
package struct SealedOpening: Hashable, Sendable {
    /// The changes that record it, one in each file; never empty.
    package let changes: [Dot]
    private let records: Set<Dot>

    /// - Parameter records: of which something was opened; none else is shown by it.
    init?(_ changes: [Dot], of records: some Sequence<Dot>) {
        guard !changes.isEmpty else { return nil }
        self.changes = changes
        self.records = Set(records)
    }

    /// Whether all of these records were opened.
    package func covers(_ records: [Dot]) -> Bool { self.records.isSuperset(of: records) }
}
