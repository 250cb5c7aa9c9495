package import Casework
package import Records
package import Wire

/// What a list says of something that was erased.
package struct KnownErasure: Hashable, Sendable {
    /// The change that erased it.
    package let erasure: Dot
    /// The unit whose records it was among.
    package let unit: Identifier
    /// What is left.
    package let tombstone: Tombstone
    /// Who erased it, as the rosters say; nil if the log is not here any more.
    package let author: Author?
    /// Whether someone has written to the record, or carried it to another unit, who did not know
    /// of it: something of it is here again, for a person to look at.
    package let isWrittenAfter: Bool
}
