/// How an import would change one field of a file.
package struct FieldChange: Hashable, Sendable {
    /// The form's number of the field.
    package let field: Int
    /// As text for people, in Chinese as in the table; empty where nothing stood. Sealed values by
    /// a general word, for a preview records no reading.
    package let old: String
    /// As text for people, likewise; what the row of the table says.
    package let new: String

    package init(field: Int, old: String, new: String) {
        self.field = field
        self.old = old
        self.new = new
    }
}
