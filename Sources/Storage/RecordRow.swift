package import Records
package import Wire

/// What the store knows of a record without opening it.
package struct RecordRow: Hashable, Sendable {
    package let key: Int64
    package let id: Dot
    package let unit: Identifier
    package let kind: RecordKind
    package let hardConflicts: Int
    package let softConflicts: Int
}
