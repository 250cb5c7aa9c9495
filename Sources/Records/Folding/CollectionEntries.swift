/// The entries of one collection of a record.
package struct CollectionEntries: Hashable, Sendable {
    /// The form's number of the collection.
    package let collection: Int
    /// Sorted; also those that were removed.
    package let entries: [Entry]
}
