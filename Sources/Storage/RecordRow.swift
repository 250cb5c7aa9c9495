package import Records
package import Wire

/// What the store knows of a record without opening it.
package struct RecordRow: Hashable, Sendable {
    /// The number of the row in this store, in the order in which records became known.
    package let key: Int64
    package let id: Dot
    /// The one in whose log the record was begun; the least that speaks of it where that log is not
    /// here.
    package let unit: Identifier
    /// The least that is named where the change that began the record is not here.
    package let kind: RecordKind
    /// Counted when the record was last derived.
    package let hardConflicts: Int
    /// Counted when the record was last derived.
    package let softConflicts: Int
    /// Whether the change that began the record is here: what travels first may come before it.
    package let hasBegun: Bool
}
