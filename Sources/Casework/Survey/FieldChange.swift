/// How an import would change one field of a file.
package struct FieldChange: Hashable, Sendable {
    /// The form's number of the field.
    package let field: Int
    /// As text for people; empty where nothing stood. Sealed values by a general word, for a
    /// preview records no reading.
    package let old: Wording
    /// As text for people, likewise; what the row of the table says.
    package let new: Wording

    package init(field: Int, old: Wording, new: Wording) {
        self.field = field
        self.old = old
        self.new = new
    }
}
