/// The start of an XML element.
struct MarkupElement {
    /// The name without its prefix: workbooks differ in the prefixes and in the namespace of the
    /// two editions of the standard, never in the names.
    let name: String
    let attributes: [MarkupAttribute]

    /// Gives an attribute that has no prefix.
    func attribute(_ name: String) -> String? {
        attributes.first { $0.prefix.isEmpty && $0.name == name }?.value
    }

    /// Gives an attribute that has a prefix, such as `r:id`.
    func prefixedAttribute(_ name: String) -> String? {
        attributes.first { !$0.prefix.isEmpty && $0.name == name }?.value
    }

    /// Whether an attribute is `1` or `true`.
    func isTrue(_ name: String) -> Bool {
        ["1", "true", "on"].contains(attribute(name) ?? "")
    }
}
