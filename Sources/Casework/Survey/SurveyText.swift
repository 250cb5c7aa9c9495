import Records

/// What a file says of a field, as one cell of a table, which is in Chinese. An import compares
/// with it, so that a table that was exported changes nothing when it comes back.
enum SurveyText {
    static func text(
        of field: Field, in record: Record, opensSealed: Bool, _ language: Language = .chinese
    ) -> String {
        if field.isSet {
            return record.currentFacts(of: field.number)
                .map {
                    field.text(
                        ofElement: $0.code, $0.fact, in: language, opensSealed: opensSealed)
                }.joined(separator: language.separator)
        }
        return record.values(of: field.number)
            .map { field.text(of: $0, in: language, opensSealed: opensSealed) }
            .joined(separator: sides)
    }

    /// The same as a cell for a reader in a role; blank where the role may not read the field.
    static func cell(of field: Field, in record: Record, as role: FormRole) -> SurveyCell {
        guard field.access.readers.contains(role) else { return .blank }
        let values = record.values(of: field.number)
        if values.count == 1, let day = CalendarDay(values[0]), !field.isSealed(values[0]) {
            return .day(day)
        }
        let text = text(of: field, in: record, opensSealed: false)
        return text.isEmpty ? .blank : .text(text)
    }

    /// The sides of a disagreement that stand in one cell; the text alone where there is none.
    static func parts(of text: String) -> [String] { WrittenText.pieces(text, at: ["‖"]) }

    /// What parts the sides of a disagreement within one cell.
    private static let sides = " ‖ "
}
