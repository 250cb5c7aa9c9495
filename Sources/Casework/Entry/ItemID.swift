package import Records

/// Names one item of a field that holds several.
package enum ItemID: Hashable, Sendable {
    /// An entry of a collection.
    case entry(EntryID)
    /// The element of a set, by its code.
    case element(Int)
}
