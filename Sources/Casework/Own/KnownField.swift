package import Wire

/// An own field as a node knows it.
package struct KnownField: Sendable {
    /// The unit that defined it: its files and those of all below it have the field.
    package let unit: Identifier
    /// The definition.
    package let own: OwnField
    /// As forms have it; nil where `refusal` says why it is not taken over.
    package let field: Field?
    /// Why the definition is not taken over; nil if it is.
    package let refusal: OwnRefusal?
    /// Whether it takes new values on the day of the book.
    package let isOpen: Bool
}
