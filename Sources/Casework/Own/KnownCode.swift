package import Wire

/// An own code as a node knows it.
package struct KnownCode: Sendable {
    /// The unit that defined it.
    package let unit: Identifier
    /// The definition.
    package let own: OwnCode
    /// As lists have it; nil where `refusal` says why it is not taken over.
    package let code: Code?
    /// Why the definition is not taken over; nil if it is.
    package let refusal: OwnRefusal?
    /// Whether it may be chosen on the day of the book.
    package let isOpen: Bool
}
