package import Casework
package import Records
package import Wire

/// A family's record that a node holds, as lists see it.
package struct KnownFamily: Hashable, Sendable {
    /// The change that began it.
    package let record: Dot
    /// The unit that the record belongs to.
    package let unit: Identifier
    /// Derived, so that lists need not open the record.
    package let summary: FamilySummary
}
