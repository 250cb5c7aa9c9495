package import Records
package import Wire

/// A child's file that a node holds, as lists and matching see it.
package struct KnownChild: Hashable, Sendable {
    /// The file; a child may have others in other units.
    package let record: Dot
    /// The unit that the file belongs to.
    package let unit: Identifier
    /// Derived, so that lists need not open the file.
    package let summary: ChildSummary
    /// Whether the change that began the file is here; what travels first may come before it.
    package let hasArrived: Bool

    package init(
        record: Dot, unit: Identifier, summary: ChildSummary, hasArrived: Bool = true
    ) {
        self.record = record
        self.unit = unit
        self.summary = summary
        self.hasArrived = hasArrived
    }
}
