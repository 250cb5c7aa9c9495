/// One field of an entry as it is added.
package struct EntryField: Hashable, Sendable {
    package let number: Int
    package let value: Value

    package init(_ number: Int, _ value: Value) {
        self.number = number
        self.value = value
    }
}
