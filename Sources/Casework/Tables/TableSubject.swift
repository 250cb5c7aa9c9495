/// What a summary table counts.
package enum TableSubject: Hashable, Sendable {
    /// Children whose files are open.
    case children
    /// Entries of registers and of units' own records, by `CountedCollections`.
    case entries
}
