import Records

/// What a file says of a field, as one cell of a table. An import compares with it, so that a table
/// that was exported changes nothing when it comes back.
enum SurveyText {
    static func text(of field: Field, in record: Record, opensSealed: Bool) -> String {
        if field.isSet {
            return record.currentFacts(of: field.number)
                .map {
                    field.text(
                        ofElement: $0.code, $0.fact, in: .chinese, opensSealed: opensSealed)
                }.joined(separator: "、")
        }
        return record.values(of: field.number)
            .map { field.text(of: $0, in: .chinese, opensSealed: opensSealed) }
            .joined(separator: sides)
    }

    /// The sides of a disagreement that stand in one cell; the text alone where there is none.
    static func parts(of text: String) -> [String] { WrittenText.pieces(text, at: ["‖"]) }

    /// What parts the sides of a disagreement within one cell.
    private static let sides = " ‖ "
}
