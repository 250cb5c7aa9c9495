/// What a row says of one field.
package struct SurveyValue: Hashable, Sendable {
    /// The one that the column's heading names.
    package let field: Field
    /// What stands in the cell, as the field reads it.
    package let parsed: ParsedText

    package init(field: Field, parsed: ParsedText) {
        self.field = field
        self.parsed = parsed
    }
}
