/// An item that is added to a collection in the same act as another.
package struct NewItem: Hashable, Sendable {
    /// By number, name or label.
    package let collection: String
    /// Fields of the item by number, name or label.
    package let written: [WrittenField]

    /// Pairs a collection with what is written of the item.
    package init(_ collection: String, _ written: [WrittenField]) {
        self.collection = collection
        self.written = written
    }
}
