/// What a row says of one field.
package struct SurveyValue: Hashable, Sendable {
    package let field: Field
    package let parsed: ParsedText

    package init(field: Field, parsed: ParsedText) {
        self.field = field
        self.parsed = parsed
    }
}
