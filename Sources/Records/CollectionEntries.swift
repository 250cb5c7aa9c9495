/// The entries of one collection of a record.
package struct CollectionEntries: Hashable, Sendable {
    /// The form's number of the collection.
    package let collection: Int
    package let entries: [Entry]
}
