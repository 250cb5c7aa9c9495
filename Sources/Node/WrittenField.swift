/// A field as a person named it, with what was written for it.
package struct WrittenField: Hashable, Sendable {
    /// The field's number, English name or Chinese label.
    package let name: String
    package let text: String

    package init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }
}
