package import Wire

/// An own list of categories as a node knows it.
package struct KnownCategoryList: Sendable {
    /// The unit that defined it: it and all below it may go by the list.
    package let unit: Identifier
    /// The definition.
    package let own: OwnCategoryList
    /// As files are read by it; nil where `refusal` says why it is not taken over.
    package let list: CategoryList?
    /// Why the definition is not taken over; nil if it is.
    package let refusal: OwnRefusal?
    /// Whether units may name it on the day of the book.
    package let isOpen: Bool
}
