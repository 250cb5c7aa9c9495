/// A field as a person named it, with what was written for it.
package struct WrittenField: Hashable, Sendable {
    /// The field's number, English name or Chinese label.
    package let name: String
    /// As the person wrote it; blank clears the field.
    package let text: String

    /// Pairs what a person named with what the person wrote.
    package init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }
}
