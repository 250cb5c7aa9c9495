/// One field of an entry as it is added.
package struct EntryField: Hashable, Sendable {
    /// The form's number of the field within the collection.
    package let number: Int
    /// What it holds from the beginning.
    package let value: Value

    /// Pairs a field with its value.
    package init(_ number: Int, _ value: Value) {
        self.number = number
        self.value = value
    }
}
